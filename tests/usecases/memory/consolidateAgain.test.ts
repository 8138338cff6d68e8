import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { openMemory } from "../../../src/adapters/xlsx/memory/openMemory";
import { nodeUnpacker } from "../../../src/adapters/xlsx/nodeUnpacker";
import { nodeZip } from "../../../src/adapters/xlsx/nodeZip";
import { makeReadHandedIn } from "../../../src/adapters/xlsx/readHandedIn";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { NOTHING_KEPT } from "../../../src/domain/consolidation/keptEntries";
import { fateOf } from "../../../src/domain/consolidation/receivedFile";
import {
  consolidateFiles,
  type ConsolidationOptions,
} from "../../../src/usecases/consolidateWorkbooks";
import { joinParts, splitParts } from "../../../src/usecases/memory/parts";
import type { Memory, InputFile, ReadWorkbook, WriteWorkbook } from "../../../src/usecases/ports";
import { writeRollUpWorkbook } from "../../../src/usecases/writeRollUpWorkbook";
import { aPeriod } from "../../helpers/aCollection";
import { aBook, catalogue, withCell, writeBook } from "../../helpers/aBook";
import { defined } from "../../helpers/defined";
import { aReportOf, reportBytes, tasksOf } from "../../helpers/commandLine";
import { plan726 } from "../../helpers/filledWorkbooks";
import { sampleFiles } from "../../helpers/sampleFiles";

const folder = mkdtempSync(join(tmpdir(), "kehoach-again-"));
const memory = openMemory(folder, "bản 1");
const readAnew = makeReadHandedIn(nodeUnpacker);
const opened: string[] = [];
const write: WriteWorkbook = (draft, means) => writeWorkbook(draft, { ...means, zip: nodeZip });
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

/** What people decide beside the files. */
type Decisions = Partial<
  Pick<ConsolidationOptions, "received" | "excluded" | "kept" | "changes"> & {
    readonly asOf: string | null;
    readonly links: ReadonlyMap<string, string>;
  }
>;

/** Files that a person left out. */
const excluded = new Map([["bị loại.xlsx", "Nộp nhầm"]]);

async function consolidated(
  files: readonly InputFile[],
  remembering: Memory | null,
  decided: Decisions = {},
): Promise<RollUp> {
  opened.length = 0;
  const options = { period: aPeriod(), asOf: null, received: new Map<string, string>(), excluded };
  return consolidateFiles(files, plan726(), catalogue, read, {
    ...options,
    ...decided,
    ...(remembering === null ? {} : { memory: remembering }),
  });
}

async function rollUpBytes(
  files: readonly InputFile[],
  remembering: Memory | null,
  decided: Decisions = {},
): Promise<Uint8Array> {
  const target = { context: plan726(), period: aPeriod(), asOf: decided.asOf ?? null };
  const rollUp = await consolidated(files, remembering, decided);
  const rows = remembering === null ? undefined : { memory: remembering, target };
  return writeRollUpWorkbook(rollUp, write, decided.links ?? new Map(), rows);
}

/** The roll-up is the same byte for byte; gives the files that had to be read for it. */
async function expectSame(
  files: readonly InputFile[],
  decided: Decisions = {},
): Promise<readonly string[]> {
  const anew = await rollUpBytes(files, null, decided);
  const again = await rollUpBytes(files, memory, decided);
  const read = [...opened].sort();
  expect(Buffer.from(again).equals(Buffer.from(anew))).toBe(true);
  return read;
}

const file = (path: string, bytes: Uint8Array): InputFile => ({
  path,
  changedOn: null,
  bytes: () => Promise.resolve(bytes),
});

const TASKS = ["nv.II.1", "nv.II.4", "nv.II.9"];
const anyName = fc.nat(5).map((at) => `${at}.xlsx`);
const mapOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<ReadonlyMap<string, Value>> =>
  fc.array(fc.tuple(anyName, value), { maxLength: 2 }).map((pairs) => new Map(pairs));
const anyDay = fc.constantFrom("2025-03-10", "2025-03-17", "2025-03-21");
const accepted = { due: "2025-09-30", basis: "Công văn 12/UBND" };

/** Anything that a person may decide from one run to the next. */
const anyDecisions: fc.Arbitrary<Decisions> = fc.record(
  {
    asOf: fc.constantFrom(null, "2025-03-18", "2025-06-30"),
    received: mapOf(anyDay),
    excluded: mapOf(fc.constantFrom("Nhầm kỳ", "Chưa ký")),
    links: mapOf(fc.constantFrom("nộp/a.xlsx", "nộp/b.xlsx")),
    kept: fc.tuple(fc.subarray(TASKS), fc.subarray(TASKS)).map(([verdicts, deadlines]) => ({
      ...NOTHING_KEPT,
      verdicts: new Map(verdicts.map((id) => [id, "Hoàn thành" as const])),
      deadlines: new Map(deadlines.map((id) => [id, accepted])),
    })),
  },
  { requiredKeys: [] },
);

/** One file of every fate; the first is the only one that is used. */
async function filesOfAllFates(): Promise<readonly InputFile[]> {
  const [used, older] = [await reportBytes("so-y-te"), await reportBytes("so-y-te", "Bản đầu")];
  const [otherPlan = ""] = catalogue.planIds.filter((id) => id !== "hd-726");
  return [
    file("so-y-te 2.xlsx", used),
    file("so-y-te 1.xlsx", older),
    file("bản sao.xlsx", used),
    file("bị loại.xlsx", await reportBytes("so-tu-phap")),
    file("chưa điền.xlsx", await writeBook(aBook("so-noi-vu"))),
    file("kỳ khác.xlsx", await writeBook(aReportOf("so-tai-chinh", "Đã xong", "2025-02"))),
    file("kế hoạch khác.xlsx", await writeBook(aBook("so-y-te", otherPlan))),
  ];
}

/** A memory in which of all files but one nothing is left but what is needed as soon as it is received. */
function headsOf(memory: Memory, wholeFile: string): Memory {
  return {
    open: (basis) => {
      const remembered = memory.open(basis);
      const others = new Set<string>();
      return {
        ...remembered,
        keyOf: (...parts) => {
          const key = remembered.keyOf(...parts);
          const isFile = String(parts[0]).endsWith(".xlsx");
          if (isFile && parts[0] !== wholeFile) others.add(key);
          return key;
        },
        recall: (key) => {
          const bytes = remembered.recall(key);
          if (bytes === undefined || !others.has(key)) return bytes;
          const [head] = splitParts(bytes) ?? [];
          return joinParts([Buffer.from(defined(head)).toString(), "lost", "lost"]);
        },
      };
    },
  };
}

/** All that the command line says of a roll-up. */
const said = ({ files, tasks, targets, board, findings, submitted }: RollUp): unknown => ({
  ...{ tasks, targets, board, findings, submitted },
  files: files.map((account) => ({
    ...{ file: account.judged.received.file, isCopy: account.judged.isCopy },
    ...{ status: account.judged.status, reason: account.judged.reason },
    ...{ read: account.rowsRead, filled: account.rowsFilled, blank: account.rowsBlank },
    ...{ used: account.rowsUsed, superseded: account.rowsSuperseded },
    excluded: account.rowsExcluded,
  })),
});

describe("rows of files that are not used", () => {
  it("come back with the rest of the roll-up", async () => {
    const files = await filesOfAllFates();
    expect(await expectSame(files)).toHaveLength(files.length);
    expect(await expectSame(files)).toEqual([]);
    const statuses = (await consolidated(files, memory)).files.map(({ judged }) => fateOf(judged));
    expect(new Set(statuses)).toEqual(
      new Set(["used", "superseded", "copy", "excluded", "foreign"]),
    );
  });

  it("are looked at by nobody, as long as nobody asks for them", async () => {
    // A copy has the rows of the file that is used.
    const files = (await filesOfAllFates()).filter(({ path }) => path !== "bản sao.xlsx");
    const whole = await consolidated(files, memory);
    const heads = await consolidated(files, headsOf(memory, "so-y-te 2.xlsx"));
    expect(opened).toEqual([]);
    expect(said(heads)).toEqual(said(whole));
    const unused = heads.files.filter(({ judged }) => judged.status !== "used");
    expect(unused).toHaveLength(files.length - 1);
    for (const account of unused) expect(() => account.contributions).toThrow(SyntaxError);
  });
});

/** A division's report on a task that its department leads. */
function divisionBytes(division: string, status: string): Promise<Uint8Array> {
  const task = defined(tasksOf("so-khcn")[0]);
  return writeBook(withCell(aBook(division), "Nhiệm vụ", [task, "Trạng thái"], status));
}

/** The files with one of them called by another name. */
function renamed(files: readonly InputFile[], from: string, to: string): readonly InputFile[] {
  return files.map((each) => (each.path === from ? { ...each, path: to } : each));
}

const linkTo = (...pairs: readonly (readonly [string, string])[]): Decisions => ({
  links: new Map(pairs),
});

/** What else is decided, or lies there, while a report and its place on the sheets are as they were. */
interface NextRun {
  readonly where: string;
  readonly decided?: Decisions;
  readonly others?: (files: readonly InputFile[]) => Promise<readonly InputFile[]>;
}

const NEXT_RUNS: readonly NextRun[] = [
  {
    where: "the deadline of a task in it is another",
    decided: {
      kept: { ...NOTHING_KEPT, deadlines: new Map([[defined(tasksOf("so-y-te")[0]), accepted]]) },
    },
  },
  { where: "it lies at another place", decided: linkTo(["so-y-te 2.xlsx", "nộp/khác.xlsx"]) },
  {
    where: "a file before it can be linked to as well",
    decided: linkTo(["phòng a.xlsx", "a.xlsx"], ["so-y-te 2.xlsx", "nộp/a.xlsx"]),
  },
  {
    where: "it came in on another day",
    decided: { received: new Map([["so-y-te 2.xlsx", "2025-03-21"]]) },
  },
  {
    where: "it is left out for another reason",
    decided: { excluded: new Map([["bị loại.xlsx", "Chưa ký"]]) },
  },
  {
    where: "an agency named before it need not report any more",
    decided: { changes: [{ agencyId: "vp-ubnd-tinh", kind: "removed", reason: "Sáp nhập" }] },
  },
  {
    where: "what took its place is called by another name",
    others: (files) => Promise.resolve(renamed(files, "so-y-te 2.xlsx", "so-y-te 3.xlsx")),
  },
  {
    where: "another division is further behind",
    others: async (files) => [
      ...files,
      file("phòng b.xlsx", await divisionBytes("skhcn-van-phong", "Chưa thực hiện")),
    ],
  },
];

describe("rows of a report that stays as it is", () => {
  it.each(NEXT_RUNS)("are written anew where $where", async ({ decided, others }) => {
    const division = await divisionBytes("skhcn-phong-cntt", "Đang thực hiện");
    const files = [...(await filesOfAllFates()), file("phòng a.xlsx", division)];
    const first = linkTo(["so-y-te 2.xlsx", "nộp/a.xlsx"]);
    await expectSame(files, first);
    await expectSame((await others?.(files)) ?? files, { ...first, ...decided });
    await expectSame(files, first);
  });
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
    expect(await expectSame(samples, { asOf: "2025-06-30" })).toHaveLength(samples.length);
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
      fc.asyncProperty(anyFolder, anyDecisions, async (chosen, decided) => {
        const files = chosen.flatMap((at, place) =>
          at === null ? [] : [file(`${place}.xlsx`, defined(contents[at]))],
        );
        await expectSame(files, decided);
      }),
      { numRuns: 30 },
    );
  });
});
