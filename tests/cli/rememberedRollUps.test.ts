import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openMemory } from "../../src/adapters/xlsx/memory/openMemory";
import { nodeUnpacker } from "../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../src/adapters/xlsx/readHandedIn";
import type { Memory } from "../../src/usecases/ports";
import { aDesk, reportBytes, tasksOf, type Desk } from "../helpers/commandLine";
import { defined } from "../helpers/defined";
import { enter } from "../helpers/enteredCell";

jest.setTimeout(60_000);

const MARCH = ["consolidate", "nop", "--plan", "hd-726", "--period", "2025-03"];
const OUT = ["--out", "th.xlsx"];
const task = defined(tasksOf("so-y-te")[0]);
const VERDICT_PLACE = ["Tổng hợp nhiệm vụ", [task, "Xác nhận của cơ quan tổng hợp"]] as const;
const readAnew = makeReadHandedIn(nodeUnpacker);

let desk: Desk;
/** Paths of the files that were read since the last look. */
let opened: string[] = [];
/** What others do while files are read. */
let meanwhile: () => void = () => undefined;

const memory: Memory = {
  open: (basis) => openMemory(desk.at("nhớ"), "bản 1").open(basis),
};

beforeEach(async () => {
  meanwhile = () => undefined;
  desk = aDesk(memory, (path, bytes) => {
    opened.push(path);
    meanwhile();
    return readAnew(path, bytes);
  });
  desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
  await consolidated();
});

afterEach(() => {
  desk.clear();
});

/** The answer of a run, and which files were read for it. */
async function consolidated(
  ...more: readonly string[]
): Promise<{ readonly answer: unknown; readonly read: readonly string[] }> {
  opened = [];
  const answer = await desk.json(...MARCH, ...OUT, ...more);
  return { answer, read: opened };
}

async function changeReport(result: string): Promise<void> {
  desk.put("nop/a.xlsx", await reportBytes("so-y-te", result));
}

function bytesOf(path: string): Buffer {
  return readFileSync(desk.at(path));
}

function enterVerdict(words: string): void {
  desk.put("th.xlsx", enter(new Uint8Array(bytesOf("th.xlsx")), ...VERDICT_PLACE, words));
}

const isDone = {
  tasks: expect.arrayContaining([
    expect.objectContaining({ id: task, status: "Hoàn thành" }),
  ]) as unknown,
};

describe("consolidate over a roll-up that it wrote itself", () => {
  it("reads neither that one nor the one kept beside it", async () => {
    await changeReport("Đã ban hành kế hoạch");
    expect((await consolidated()).read).toEqual(["a.xlsx"]);
    await changeReport("Đã tổng kết");
    expect(await consolidated()).toMatchObject({
      answer: { backup: "th.ban-truoc.xlsx" },
      read: ["a.xlsx"],
    });
    expect(await consolidated()).toMatchObject({ answer: { backup: null }, read: [] });
  });

  it("answers and writes the same as without a memory", async () => {
    enterVerdict("Hoàn thành");
    await consolidated();
    await changeReport("Đã ban hành kế hoạch");
    const before = bytesOf("th.xlsx");
    const known = await consolidated();
    const written = bytesOf("th.xlsx");
    desk.put("th.xlsx", before);
    expect((await consolidated("--no-cache")).answer).toEqual(known.answer);
    expect(known.answer).toMatchObject(isDone);
    expect(bytesOf("th.xlsx").equals(written)).toBe(true);
  });

  it("reads it anew once the department wrote into it, and keeps what it wrote", async () => {
    enterVerdict("Hoàn thành");
    const { answer, read } = await consolidated();
    expect(read).toEqual(["th.xlsx"]);
    expect(answer).toMatchObject(isDone);
    await changeReport("Đã ban hành kế hoạch");
    const again = await consolidated();
    expect(again.read).toEqual(["a.xlsx"]);
    expect(again.answer).toMatchObject(isDone);
  });

  it("says every time what of the department's it cannot keep", async () => {
    enterVerdict("Cơ bản hoàn thành");
    const entered = bytesOf("th.xlsx");
    const first = await desk.kehoach(...MARCH, ...OUT);
    desk.put("th.xlsx", entered);
    opened = [];
    const second = await desk.kehoach(...MARCH, ...OUT);
    expect(opened).toEqual([]);
    expect(second.stderr).toContain("“Cơ bản hoàn thành” không phải một trạng thái.");
    expect(second.stderr).toBe(first.stderr);
  });

  it("reads it anew with --no-cache, and for a damaged memory", async () => {
    expect((await consolidated("--no-cache")).read).toEqual(["th.xlsx", "a.xlsx"]);
    for (const name of readdirSync(desk.at("nhớ"))) {
      const path = join(desk.at("nhớ"), name);
      const bytes = readFileSync(path);
      bytes.fill(0, 0, 40);
      writeFileSync(path, bytes);
    }
    expect((await consolidated()).read).toContain("th.xlsx");
  });

  it("keeps beside it also what somebody saved while the reports were read", async () => {
    await changeReport("Đã ban hành kế hoạch");
    const saved = enter(new Uint8Array(bytesOf("th.xlsx")), ...VERDICT_PLACE, "Hoàn thành");
    meanwhile = () => {
      desk.put("th.xlsx", saved);
    };
    await consolidated();
    expect(bytesOf("th.ban-truoc.xlsx").equals(saved)).toBe(true);
    expect(readdirSync(desk.folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("refuses it for another period, however well it is known", async () => {
    const april = [...MARCH.slice(0, -1), "2025-04", ...OUT];
    const { exitCode, stderr } = await desk.kehoach(...april);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Không ghi đè “th.xlsx”");
  });

  it("is brought up to date in place as well as any other", async () => {
    await changeReport("Đã ban hành kế hoạch");
    const into = await desk.json(...MARCH, "--into", "th.xlsx");
    expect(into).toMatchObject({ out: "th.xlsx", backup: "th.ban-truoc.xlsx" });
    expect((await consolidated()).read).toEqual([]);
  });
});
