import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { openMemory } from "../../../../src/adapters/xlsx/memory/openMemory";
import { defined } from "../../../helpers/defined";

const CONTENT = new Uint8Array([1, 2, 3]);
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-memory-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Kept {
  readonly program?: string;
  readonly basis?: string;
  readonly bytes?: number;
}

function remember(
  notes: Readonly<Record<string, string>>,
  kept: Kept = {},
  content = CONTENT,
): void {
  const { program = "bản 1", basis = "kỳ 1", bytes = 1e6 } = kept;
  const memory = openMemory(folder, program, { bytes }).open(basis);
  for (const [path, text] of Object.entries(notes))
    memory.keep(memory.keyOf(path, content), Buffer.from(text));
  memory.close();
}

function recall(path: string, kept: Kept = {}, content = CONTENT): string | undefined {
  const { program = "bản 1", basis = "kỳ 1", bytes = 1e6 } = kept;
  const memory = openMemory(folder, program, { bytes }).open(basis);
  const found = memory.recall(memory.keyOf(path, content));
  memory.close();
  return found === undefined ? undefined : Buffer.from(found).toString("utf8");
}

const packs = (): readonly string[] => readdirSync(folder).map((name) => join(folder, name));

describe("openMemory", () => {
  it("gives a text back in the next run, letter by letter", () => {
    remember({ "a.xlsx": "Đã trình 𝒙 \u0000", "b.xlsx": "" });
    expect(recall("a.xlsx")).toBe("Đã trình 𝒙 \u0000");
    expect(recall("b.xlsx")).toBe("");
  });

  it.each([
    ["of another name", "b.xlsx", {}, CONTENT],
    ["of other content", "a.xlsx", {}, new Uint8Array([1, 2, 4])],
    ["judged by other days", "a.xlsx", { basis: "kỳ 2" }, CONTENT],
    ["found by another build", "a.xlsx", { program: "bản 2" }, CONTENT],
  ])("knows nothing of a file %s", (_, path, kept, content) => {
    remember({ "a.xlsx": "cũ" });
    expect(recall(path, kept, content)).toBeUndefined();
  });

  it("does not take the end of a name for the beginning of a file", () => {
    remember({ "a:1": "cũ" }, {}, new Uint8Array([0x31]));
    expect(recall("a:11", {}, new Uint8Array([]))).toBeUndefined();
    expect(recall("a", {}, new Uint8Array([0x31, 0x3a, 0x31]))).toBeUndefined();
  });

  it("keeps what it had beside what is added, and one file on the disk", () => {
    remember({ "a.xlsx": "một" });
    remember({ "b.xlsx": "hai" });
    expect([recall("a.xlsx"), recall("b.xlsx"), packs().length]).toEqual(["một", "hai", 1]);
  });

  it("lets two runs at the same time end without harm to what either knew", () => {
    remember({ "a.xlsx": "một" });
    const [one, other] = [0, 1].map(() => openMemory(folder, "bản 1").open("kỳ 1"));
    const known = (memory = one): unknown =>
      Buffer.from(
        defined(defined(memory).recall(defined(memory).keyOf("a.xlsx", CONTENT))),
      ).toString();
    defined(one).keep(defined(one).keyOf("b.xlsx", CONTENT), Buffer.from("hai"));
    defined(other).keep(defined(other).keyOf("c.xlsx", CONTENT), Buffer.from("ba, dài hơn"));
    defined(one).close();
    expect(known(other)).toBe("một");
    defined(other).close();
    expect([recall("a.xlsx"), recall("b.xlsx")]).toEqual(["một", "hai"]);
    expect(packs()).toHaveLength(1);
  });

  it("keeps what it had when the disk takes no more", () => {
    remember({ "a.xlsx": "một" });
    const memory = openMemory(folder, "bản 1").open("kỳ 1");
    const unwritable = { length: 3 } as unknown as Uint8Array;
    memory.keep(memory.keyOf("b.xlsx", CONTENT), unwritable);
    expect(() => memory.close()).not.toThrow();
    expect(recall("a.xlsx")).toBe("một");
    expect(packs()).toHaveLength(1);
  });

  it("forgets what was long not asked for", () => {
    remember({ "a.xlsx": "một" });
    for (let run = 0; run < 7; run += 1) remember({ [`b${run}.xlsx`]: "hai" });
    expect(recall("a.xlsx")).toBeUndefined();
    expect(recall("b6.xlsx")).toBe("hai");
  });

  it("clears dead space away without losing what is alive", () => {
    const long = "x".repeat(6 * 1024 * 1024);
    const roomy = { bytes: 1e9 };
    remember({ "a.xlsx": "một" }, roomy);
    for (let run = 0; run < 9; run += 1) {
      expect(recall("a.xlsx", roomy)).toBe("một");
      const memory = openMemory(folder, "bản 1", roomy).open("kỳ 1");
      expect(memory.recall(memory.keyOf("a.xlsx", CONTENT))).toEqual(Buffer.from("một"));
      memory.keep(memory.keyOf("b.xlsx", new Uint8Array([run])), Buffer.from(long));
      memory.close();
    }
    expect(recall("b.xlsx", roomy, new Uint8Array([8]))).toBe(long);
    expect(readFileSync(defined(packs()[0])).length).toBeLessThan(10 * long.length);
  });

  it("lets the pack longest unused go when there is no more room", () => {
    const bytes = 2_000;
    for (const basis of ["kỳ 1", "kỳ 2", "kỳ 3", "kỳ 4", "kỳ 5", "kỳ 6", "kỳ 7", "kỳ 8"]) {
      for (const pack of packs()) utimesSync(pack, 1, 1);
      remember({ "a.xlsx": "x".repeat(300) }, { basis, bytes });
    }
    expect(recall("a.xlsx", { basis: "kỳ 8", bytes })).toBeDefined();
    expect(packs().reduce((sum, pack) => sum + readFileSync(pack).length, 0)).toBeLessThan(bytes);
  });

  it("clears away what a run that was stopped left unfinished", () => {
    const left = join(folder, "cũ.pack.1.tmp");
    writeFileSync(left, "nửa chừng");
    utimesSync(left, 1, 1);
    remember({ "a.xlsx": "một" });
    expect(packs()).not.toContain(left);
  });

  it("never gives a damaged text for the one that was kept", () => {
    remember({ "a.xlsx": "Đã trình dự thảo", "b.xlsx": "Chưa thực hiện" });
    const pack = defined(packs()[0]);
    const whole = readFileSync(pack);
    const damage = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(damage, ([at, change]) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        writeFileSync(pack, damaged);
        expect(["Đã trình dự thảo", undefined]).toContain(recall("a.xlsx"));
        expect(["Chưa thực hiện", undefined]).toContain(recall("b.xlsx"));
      }),
    );
  });

  it("takes a pack that was cut off for none, and writes a whole one in its place", () => {
    remember({ "a.xlsx": "một" });
    const pack = defined(packs()[0]);
    const whole = readFileSync(pack);
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(pack, whole.subarray(0, length));
      expect(recall("a.xlsx")).toBeUndefined();
    }
    remember({ "a.xlsx": "một" });
    expect(readFileSync(pack)).toEqual(whole);
  });

  it("remembers nothing, and says nothing, where nothing can be written", () => {
    const file = join(folder, "tệp");
    writeFileSync(file, "");
    const memory = openMemory(join(file, "bên trong"), "bản 1").open("kỳ 1");
    memory.keep(memory.keyOf("a.xlsx", CONTENT), Buffer.from("một"));
    expect(() => memory.close()).not.toThrow();
  });
});
