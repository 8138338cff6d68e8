import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { crewSize } from "../../../../src/adapters/xlsx/crew/crewSize";
import { makeOpenCrew } from "../../../../src/adapters/xlsx/crew/openCrew";
import { nodeUnpacker } from "../../../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../../../src/adapters/xlsx/readHandedIn";
import { writeWorkbook } from "../../../../src/adapters/xlsx/writeWorkbook";
import { consolidateFiles } from "../../../../src/usecases/consolidateWorkbooks";
import { recallFile } from "../../../../src/usecases/memory/rememberedFile";
import type { InputFile, OpenCrew, ReadWorkbook } from "../../../../src/usecases/ports";
import { writeRollUpWorkbook } from "../../../../src/usecases/writeRollUpWorkbook";
import { aPeriod } from "../../../helpers/aCollection";
import { catalogue } from "../../../helpers/aBook";
import { reportBytes } from "../../../helpers/commandLine";
import { defined } from "../../../helpers/defined";
import { plan726 } from "../../../helpers/filledWorkbooks";
import { sampleFiles } from "../../../helpers/sampleFiles";

/** Files that are read before a crew is called. */
const ALONE = 12;

jest.setTimeout(180_000);

const root = resolve(__dirname, "../../../..");
const member = join(root, "dist", "readingWorker.cjs");
const folder = mkdtempSync(join(tmpdir(), "kehoach-crew-"));
const readAnew = makeReadHandedIn(nodeUnpacker);
let readHere = 0;
const read: ReadWorkbook = (path, bytes) => {
  readHere += 1;
  return readAnew(path, bytes);
};

beforeAll(() => {
  const built = spawnSync(process.execPath, ["src/dev/kehoach.mjs", "plans"], { cwd: root });
  if (built.status !== 0) throw new Error(`The program cannot be built: ${String(built.stderr)}`);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function rollUpBytes(files: readonly InputFile[], openCrew?: OpenCrew): Promise<Buffer> {
  readHere = 0;
  const rollUp = await consolidateFiles(files, plan726(), catalogue, read, {
    ...{ period: aPeriod(), asOf: null, received: new Map<string, string>() },
    ...(openCrew === undefined ? {} : { openCrew }),
  });
  return Buffer.from(await writeRollUpWorkbook(rollUp, writeWorkbook, new Map()));
}

/** A program for threads, in a file of its own. */
function program(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("a crew", () => {
  it("reads good and bad files as the program itself does, and most of them", async () => {
    const files = await sampleFiles((path) => !path.startsWith("~$"));
    const alone = await rollUpBytes(files);
    const readAlone = readHere;
    const together = await rollUpBytes(files, makeOpenCrew(member, 2, ALONE));
    expect(together.equals(alone)).toBe(true);
    expect(readAlone).toBe(files.length);
    expect(readHere).toBeLessThan(files.length);
  });

  it("tells of a report what checking it here finds", async () => {
    const { index } = plan726();
    const bytes = await reportBytes("so-y-te", "Đã ban hành kế hoạch");
    const files = Array.from({ length: 20 }, (_, at) => ({
      ...{ path: `${at}.xlsx`, changedOn: null },
      bytes: () => Promise.resolve(bytes),
    }));
    const told = new Set<string>();
    const open: OpenCrew = (task) => {
      const crew = makeOpenCrew(member, 1, ALONE)(task);
      return {
        ...crew,
        read: async (path, content) => {
          const found = await crew.read(path, content);
          if (found !== undefined) told.add(JSON.stringify(recallFile("x", found, index)));
          return found;
        },
      };
    };
    await rollUpBytes(files, open);
    expect(told.size).toBe(1);
    expect(defined([...told][0])).toContain("Đã ban hành kế hoạch");
  });

  it.each([
    ["fails at once", "throw new Error('no');"],
    [
      "fails at its first file",
      "require('node:worker_threads').parentPort.on('message', () => { throw new Error('no'); });",
    ],
    ["ends", "process.exit(3);"],
  ])("whose thread %s loses nothing", async (name, text) => {
    const bytes = await reportBytes("so-y-te");
    const files = Array.from({ length: 20 }, (_, at) => ({
      ...{ path: `${at}.xlsx`, changedOn: null },
      bytes: () => Promise.resolve(bytes),
    }));
    const alone = await rollUpBytes(files);
    const broken = makeOpenCrew(program(`${name}.cjs`, text), 2, ALONE);
    expect((await rollUpBytes(files, broken)).equals(alone)).toBe(true);
    expect(readHere).toBe(files.length);
  });

  it("goes home, too, when reading ends in a fault of the program", async () => {
    let closed = 0;
    const openCrew: OpenCrew = () => ({
      hands: 1,
      read: () => Promise.resolve(undefined),
      close: () => {
        closed += 1;
      },
    });
    const bytes = (): Promise<Uint8Array> => Promise.reject(new Error("a fault"));
    const files = [{ path: "a.xlsx", changedOn: null, bytes }];
    await expect(rollUpBytes(files, openCrew)).rejects.toThrow("a fault");
    expect(closed).toBe(1);
  });

  it("that judges by another plan keeps silent", async () => {
    const crew = makeOpenCrew(
      member,
      1,
      ALONE,
    )({
      ...{ planId: "hd-726", period: aPeriod(), asOf: null, basis: "another directory" },
    });
    const bytes = await reportBytes("so-y-te");
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, at) => crew.read(`${at}.xlsx`, bytes)),
    );
    crew.close();
    expect(answers.filter((answer) => answer !== undefined)).toEqual([]);
  });
});

describe("crewSize", () => {
  it("is one for each other core, up to six, or as many as are wanted", () => {
    expect([1, 2, 4, 8, 64].map((processors) => crewSize({}, processors))).toEqual([0, 0, 1, 3, 6]);
    expect(crewSize({ KEHOACH_WORKERS: "0" }, 4)).toBe(0);
    expect(crewSize({ KEHOACH_WORKERS: "3" }, 2)).toBe(3);
    expect(crewSize({ KEHOACH_WORKERS: "many" }, 4)).toBe(1);
  });
});
