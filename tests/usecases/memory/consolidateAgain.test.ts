import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { openMemory } from "../../../src/adapters/xlsx/memory/openMemory";
import { nodeUnpacker } from "../../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../../src/adapters/xlsx/readHandedIn";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { consolidateFiles } from "../../../src/usecases/consolidateWorkbooks";
import type { Memory, InputFile, ReadWorkbook } from "../../../src/usecases/ports";
import { writeRollUpWorkbook } from "../../../src/usecases/writeRollUpWorkbook";
import { aPeriod } from "../../helpers/aCollection";
import { catalogue } from "../../helpers/aBook";
import { defined } from "../../helpers/defined";
import { reportBytes } from "../../helpers/commandLine";
import { plan726 } from "../../helpers/filledWorkbooks";
import { sampleFiles } from "../../helpers/sampleFiles";

const folder = mkdtempSync(join(tmpdir(), "kehoach-again-"));
const memory = openMemory(folder, "bản 1");
const readAnew = makeReadHandedIn(nodeUnpacker);
const opened: string[] = [];
const read: ReadWorkbook = (path, bytes) => {
  opened.push(path);
  return readAnew(path, bytes);
};

let samples: readonly InputFile[] = [];

beforeAll(async () => {
  samples = await sampleFiles((path) => !path.startsWith("~$"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function rollUpBytes(
  files: readonly InputFile[],
  remembering: Memory | null,
  asOf: string | null = null,
): Promise<Uint8Array> {
  opened.length = 0;
  const options = { period: aPeriod(), asOf, received: new Map<string, string>() };
  const rollUp = await consolidateFiles(files, plan726(), catalogue, read, {
    ...options,
    ...(remembering === null ? {} : { memory: remembering }),
  });
  return writeRollUpWorkbook(rollUp, writeWorkbook, new Map());
}

/** The roll-up is the same byte for byte; gives the files that had to be read for it. */
async function expectSame(
  files: readonly InputFile[],
  asOf: string | null = null,
): Promise<readonly string[]> {
  const anew = await rollUpBytes(files, null, asOf);
  const again = await rollUpBytes(files, memory, asOf);
  const read = [...opened].sort();
  expect(Buffer.from(again).equals(Buffer.from(anew))).toBe(true);
  return read;
}

const file = (path: string, bytes: Uint8Array): InputFile => ({
  path,
  changedOn: null,
  bytes: () => Promise.resolve(bytes),
});

describe("consolidating again", () => {
  let unreadable: readonly string[] = [];

  it("gives the same roll-up the first and the second time, and reads only what could not be read", async () => {
    expect(await expectSame(samples)).toHaveLength(samples.length);
    unreadable = await expectSame(samples);
    expect(unreadable.length).toBeLessThan(samples.length / 4);
  });

  it("reads one changed file", async () => {
    const [first, ...rest] = samples.filter(({ path }) => !unreadable.includes(path));
    const changed = file(defined(first).path, await reportBytes("so-y-te", "Đã đổi kết quả"));
    expect(await expectSame([changed, ...rest])).toEqual([changed.path]);
  });

  it("reads a renamed file under its new name", async () => {
    const [first, ...rest] = samples.filter(({ path }) => !unreadable.includes(path));
    const renamed = { ...defined(first), path: "đổi tên.xlsx" };
    expect(await expectSame([renamed, ...rest])).toEqual(["đổi tên.xlsx"]);
  });

  it("misses no file that was taken away", async () => {
    const [, ...rest] = samples.filter(({ path }) => !unreadable.includes(path));
    expect(await expectSame(rest)).toEqual([]);
  });

  it("reads two files that took each other's names", async () => {
    const [one, other, ...rest] = samples.filter(({ path }) => !unreadable.includes(path));
    const [a, b] = [defined(one), defined(other)];
    const swapped = [{ ...a, bytes: b.bytes }, { ...b, bytes: a.bytes }, ...rest];
    expect(await expectSame(swapped)).toEqual([a.path, b.path].sort());
  });

  it("judges all files anew by another cut-off day", async () => {
    expect(await expectSame(samples, "2025-06-30")).toHaveLength(samples.length);
  });

  it("reads a roll-up every time: what it carries is its own memory", async () => {
    const lower = file("cấp dưới.xlsx", await rollUpBytes(samples, memory));
    expect(await expectSame([lower])).toEqual([lower.path]);
    expect(await expectSame([lower])).toEqual([lower.path]);
  });

  it("gives the same roll-up whatever has changed since", async () => {
    const agencies = ["so-y-te", "so-tu-phap", "so-tai-chinh"];
    const results = ["Đã trình", "Đã ban hành", "Chờ ý kiến"];
    const contents: Uint8Array[] = [new Uint8Array([1, 2, 3])];
    for (const agency of agencies)
      for (const result of results) contents.push(await reportBytes(agency, result));
    const anyFolder = fc.array(fc.option(fc.nat(contents.length - 1)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(anyFolder, async (chosen) => {
        const files = chosen.flatMap((at, place) =>
          at === null ? [] : [file(`${place}.xlsx`, defined(contents[at]))],
        );
        await expectSame(files);
      }),
      { numRuns: 15 },
    );
  });
});
