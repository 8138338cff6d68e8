import { copyFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mkdtempSync } from "node:fs";
import fc from "fast-check";
import { openMemory } from "../../src/adapters/xlsx/memory/openMemory";
import { nodeUnpacker } from "../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../src/adapters/xlsx/readHandedIn";
import { aDesk, reportBytes, tasksOf, type Desk } from "../helpers/commandLine";
import { defined } from "../helpers/defined";
import { enter } from "../helpers/enteredCell";

jest.setTimeout(180_000);

const MARCH = ["consolidate", "nop", "--plan", "hd-726", "--period", "2025-03"];
const INTO = [...MARCH, "--into", "th.xlsx"];
const readAnew = makeReadHandedIn(nodeUnpacker);
const kept = mkdtempSync(join(tmpdir(), "kehoach-into-"));
/** Paths of the files that were read whole since the last look. */
let opened: string[] = [];
let desk: Desk;
/** The same folder for a program that remembers nothing. */
let forgetful: Desk;

beforeEach(() => {
  opened = [];
  desk = aDesk(openMemory(kept, "bản 1"), (path, bytes) => {
    opened.push(path);
    return readAnew(path, bytes);
  });
  forgetful = aDesk();
});

afterEach(() => {
  desk.clear();
  forgetful.clear();
});

afterAll(() => {
  rmSync(kept, { recursive: true, force: true });
});

function put(path: string, content: Uint8Array): void {
  desk.put(path, content);
  forgetful.put(path, content);
}

function take(path: string): void {
  rmSync(desk.at(path), { force: true });
  rmSync(forgetful.at(path), { force: true });
}

function bytesOf(path: string, { at }: Desk = desk): Buffer {
  return readFileSync(at(path));
}

/** Runs on both desks, where the same must come of it; gives the answer. */
async function both(...argv: readonly string[]): Promise<unknown> {
  const [answer, other] = [await desk.json(...argv), await forgetful.json(...argv)];
  expect(answer).toEqual(other);
  expect(bytesOf("th.xlsx").equals(bytesOf("th.xlsx", forgetful))).toBe(true);
  return answer;
}

/** What a roll-up made now over the one that stands there would be. */
async function madeAnew(): Promise<Buffer> {
  copyFileSync(forgetful.at("th.xlsx"), forgetful.at("mới.xlsx"));
  await forgetful.json(...MARCH, "--out", "mới.xlsx");
  return bytesOf("mới.xlsx", forgetful);
}

async function twoReports(): Promise<void> {
  put("nop/a.xlsx", await reportBytes("so-y-te"));
  put("nop/b.xlsx", await reportBytes("so-tu-phap"));
  await both(...MARCH, "--out", "th.xlsx");
}

/** A report that goes by another name moves among those of its agency, whose rows have the same keys. */
const MOVED: [(number | null)[], string][] = [
  [[2, 2, 5, null], "2025-03-18"],
  [[1, 2, null, 5], "2025-03-18"],
];

describe("consolidate --into a roll-up that nobody touched", () => {
  it("reads the report that changed and nothing else whole, and writes what a new roll-up would be", async () => {
    await twoReports();
    put("nop/a.xlsx", await reportBytes("so-y-te", "Đã ban hành kế hoạch"));
    opened = [];
    const answer = await both(...INTO);
    expect(opened).toEqual(["a.xlsx"]);
    expect(answer).toMatchObject({
      backup: "th.ban-truoc.xlsx",
      into: { same: false, notKept: [] },
    });
    expect(bytesOf("th.xlsx").equals(await madeAnew())).toBe(true);
  });

  it("finds nothing to do the second time, and keeps nothing of it", async () => {
    await twoReports();
    const before = bytesOf("th.xlsx");
    opened = [];
    expect(await both(...INTO)).toMatchObject({ backup: null, into: { same: true, rows: [] } });
    expect(opened).toEqual([]);
    expect(bytesOf("th.xlsx").equals(before)).toBe(true);
    expect(existsSync(desk.at("th.ban-truoc.xlsx"))).toBe(false);
  });

  it("only tells with --dry-run, and tells the same", async () => {
    await twoReports();
    put("nop/a.xlsx", await reportBytes("so-y-te", "Đã ban hành kế hoạch"));
    const before = bytesOf("th.xlsx");
    const told = (await both(...INTO, "--dry-run")) as { readonly into: object };
    expect(bytesOf("th.xlsx").equals(before)).toBe(true);
    const done = (await both(...INTO)) as { readonly into: object };
    expect({ ...told.into, dryRun: false }).toEqual(done.into);
  });

  it("keeps what the department wrote as long as it did not write it over again", async () => {
    await twoReports();
    const task = defined(tasksOf("so-y-te")[0]);
    const place = ["Tổng hợp nhiệm vụ", [task, "Xác nhận của cơ quan tổng hợp"]] as const;
    put("th.xlsx", enter(new Uint8Array(bytesOf("th.xlsx")), ...place, "Hoàn thành"));
    const isDone = {
      tasks: expect.arrayContaining([
        expect.objectContaining({ id: task, status: "Hoàn thành" }),
      ]) as unknown,
    };
    expect(await both(...INTO)).toMatchObject(isDone);
    expect(await both(...MARCH, "--out", "th.xlsx")).toMatchObject(isDone);
    put("nop/b.xlsx", await reportBytes("so-tu-phap", "Đã trình lại"));
    expect(await both(...INTO)).toMatchObject(isDone);
  });

  it("gives with and without a memory the same answer and the same file, whatever changed", async () => {
    const contents: Uint8Array[] = [new Uint8Array([1, 2, 3])];
    for (const agency of ["so-y-te", "so-tu-phap", "so-tai-chinh"])
      for (const result of ["Đã trình", "Đã ban hành"])
        contents.push(await reportBytes(agency, result));
    const anyFolder = fc.array(fc.option(fc.nat(contents.length - 1)), {
      minLength: 3,
      maxLength: 5,
    });
    const anyDay = fc.constantFrom("2025-03-18", "2025-03-18", "2025-06-30");
    const anyHistory = fc.array(fc.tuple(anyFolder, anyDay), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        take("th.xlsx");
        for (const [chosen, day] of history) {
          put("nop/0.xlsx", defined(contents[1]));
          for (const [at, content] of chosen.entries()) {
            if (content === null) take(`nop/${at + 1}.xlsx`);
            else put(`nop/${at + 1}.xlsx`, defined(contents[content]));
          }
          const place = existsSync(desk.at("th.xlsx")) ? "--into" : "--out";
          await both(...MARCH, place, "th.xlsx", "--as-of", day);
        }
      }),
      { numRuns: 12, examples: [[MOVED]] },
    );
  });
});
