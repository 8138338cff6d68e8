import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { nodeUnpacker } from "../../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../../src/adapters/xlsx/readHandedIn";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { ReceivedFile } from "../../../src/domain/consolidation/receivedFile";
import { isSameReport, reportMark } from "../../../src/domain/consolidation/reportMark";
import { parsePeriod } from "../../../src/domain/plan/reportingPeriod";
import { countRows, isFilled, isUntouched } from "../../../src/domain/submission/filled";
import type { CheckedSubmission } from "../../../src/domain/validation/checkSubmission";
import { keepFilled } from "../../../src/domain/validation/keepFilled";
import type { PlanContext } from "../../../src/usecases/catalogue";
import { checkFile } from "../../../src/usecases/checkWorkbook";
import { makeSampleSubmissions } from "../../../src/usecases/demo/makeSampleSubmissions";
import { fileToRemember, recallFile } from "../../../src/usecases/memory/rememberedFile";
import { joinParts, splitParts } from "../../../src/usecases/memory/parts";
import { hostile } from "../../golden/cases/hostile";
import { programs } from "../../golden/cases/programs";
import { shapes } from "../../golden/cases/shapes";
import { texts } from "../../golden/cases/texts";
import { catalogue } from "../../helpers/aBook";
import { reportBytes } from "../../helpers/commandLine";
import { defined } from "../../helpers/defined";

const read = makeReadHandedIn(nodeUnpacker);
const period = defined(parsePeriod("2025-03"));
const plan726 = defined(catalogue.plan("hd-726"));

async function checked(
  path: string,
  bytes: Uint8Array,
  context: PlanContext,
): Promise<CheckedSubmission | undefined> {
  const file = await checkFile(path, bytes, read, catalogue, { context, period, asOf: null });
  return file.kind === "checked" ? keepFilled(file.checked) : undefined;
}

/** What comes back is not only alike: its rows are the plan's own, and its entries speak of its own rows. */
function expectBack(before: CheckedSubmission, { index }: PlanContext): void {
  const bytes = defined(fileToRemember(before, index));
  const after = defined(recallFile(before.submission.file, bytes, index));
  expectFacts(after, before);
  expect(after).toEqual(before);
  after.submission.rows.forEach((row, at) => {
    const old = defined(before.submission.rows[at]);
    expect(Object.keys(row.cells)).toEqual(Object.keys(old.cells));
    if (row.kind === "task" && old.kind === "task") expect(row.task).toBe(old.task);
    if (row.kind !== "task" && old.kind !== "task") expect(row.target).toBe(old.target);
  });
  for (const { row } of after.entries) expect(after.submission.rows).toContain(row);
}

const received = (checked: CheckedSubmission): ReceivedFile => ({
  ...{ file: checked.submission.file, receivedOn: null, changedOn: null, excludedBecause: null },
  content: { kind: "read", checked },
});

/** What is known of the rows before anybody looks at them is what the rows say. */
function expectFacts(after: CheckedSubmission, before: CheckedSubmission): void {
  // A copy is judged by its rows alone: nothing was told of it.
  const looked = { ...before, submission: { ...before.submission } };
  expect(countRows(after.submission)).toMatchObject(countRows(looked.submission));
  expect(isUntouched(after.submission)).toBe(isUntouched(looked.submission));
  expect(reportMark(received(after))).toBe(reportMark(received(looked)));
  expect(isSameReport(received(after), received(looked))).toBe(true);
}

describe("recallFile", () => {
  it.each(catalogue.planIds)("gives back every sample report of %s as it was", async (planId) => {
    const context = defined(catalogue.plan(planId));
    let came = 0;
    for (const { path, content } of makeSampleSubmissions(context, period)) {
      const bytes = content.kind === "bytes" ? content.bytes : await writeWorkbook(content.draft);
      const file = await checked(path, bytes, context);
      if (file === undefined) continue;
      expectBack(file, context);
      came += 1;
    }
    expect(came).toBeGreaterThan(3);
  });

  const made = Object.entries({ ...shapes, ...texts, ...hostile });
  it.each(made)("gives back “%s” as it was, or it cannot be read", async (_, { file, make }) => {
    const before = await checked(file, await make(), plan726);
    if (before !== undefined) expectBack(before, plan726);
    expect(before?.submission.file ?? file).toBe(file);
  });

  it.each(Object.entries(programs))("gives back “%s” as it was", async (name, { file }) => {
    const place = join(__dirname, "..", "..", "golden", name, `input${extname(file)}`);
    const before = await checked(file, readFileSync(place), plan726);
    if (before !== undefined) expectBack(before, plan726);
    expect(before?.submission.file ?? file).toBe(file);
  });

  it("knows which reports say the same as the reports themselves tell it", async () => {
    const told = [
      await reportBytes("so-y-te"),
      await reportBytes("so-y-te", "Khác"),
      await reportBytes("so-tu-phap"),
    ];
    const before: CheckedSubmission[] = [];
    for (const [at, bytes] of [...told, ...told].entries())
      before.push(defined(await checked(`${at}.xlsx`, bytes, plan726)));
    const after = before.map((file) => {
      const bytes = defined(fileToRemember(file, plan726.index));
      return defined(recallFile(file.submission.file, bytes, plan726.index));
    });
    // Of the same words in cells of another format not all bytes are the same.
    const reformatted = defined(fileToRemember(withFormat(defined(before[0])), plan726.index));
    after.push(defined(recallFile("0.xlsx", reformatted, plan726.index)));
    before.push(withFormat(defined(before[0])));
    const same = (files: readonly CheckedSubmission[]): readonly boolean[] =>
      files.flatMap((one) =>
        files.map((other) =>
          isSameReport(received(one), received({ ...other, submission: other.submission })),
        ),
      );
    const anew = before.map((file) => ({ ...file, submission: { ...file.submission } }));
    expect(same(after)).toEqual(same(anew));
    expect(same(after).filter(Boolean)).toHaveLength(9 + 4 + 4);
  });

  it("knows a copy without looking at its rows", async () => {
    const file = defined(await checked("a.xlsx", await reportBytes("so-y-te"), plan726));
    const [head] = splitParts(defined(fileToRemember(file, plan726.index))) ?? [];
    const lost = joinParts([Buffer.from(defined(head)).toString(), "lost", "lost"]);
    const [one, other] = ["a.xlsx", "b.xlsx"].map((name) =>
      received(defined(recallFile(name, lost, plan726.index))),
    );
    expect(isSameReport(defined(one), defined(other))).toBe(true);
  });

  it("tells nothing of a changed copy but what its own rows say", async () => {
    const file = defined(await checked("a.xlsx", await reportBytes("so-y-te"), plan726));
    const bytes = defined(fileToRemember(file, plan726.index));
    const { submission } = defined(recallFile("a.xlsx", bytes, plan726.index));
    expect(countRows(submission).count).toBeGreaterThan(1);
    expect(countRows({ ...submission, rows: submission.rows.slice(1) })).toEqual({
      count: submission.rows.length - 1,
      filled: submission.rows.slice(1).filter(isFilled).length,
    });
  });

  it("takes no other bytes for a file", async () => {
    const file = defined(await checked("a.xlsx", await reportBytes("so-y-te"), plan726));
    const bytes = defined(fileToRemember(file, plan726.index));
    for (const length of [0, 1, 3, 7, 100, bytes.length - 1])
      expect(recallFile("a.xlsx", bytes.subarray(0, length), plan726.index)).toBeUndefined();
  });

  it("takes nothing for a plan that lost the row", async () => {
    const file = defined(await checked("a.xlsx", await reportBytes("so-y-te"), plan726));
    const bytes = defined(fileToRemember(file, plan726.index));
    const lost = { ...plan726.index, byId: new Map() };
    expect(recallFile("a.xlsx", bytes, lost)).toBeUndefined();
    expect(fileToRemember(file, lost)).toBeUndefined();
  });

  it("is not asked about a figure that JSON cannot write", async () => {
    const { submission } = defined(await checked("a.xlsx", await reportBytes("so-y-te"), plan726));
    const withFigure = (value: number): Uint8Array | undefined => {
      const submissionNo = { ref: "C9", type: "number", value, ...PLAIN } as const;
      const cover = { ...submission.cover, submissionNo };
      const odd = { ...submission, cover };
      return fileToRemember({ submission: odd, entries: [], findings: [] }, plan726.index);
    };
    expect(withFigure(2)).toBeDefined();
    expect([-0, NaN, Infinity].map(withFigure)).toEqual([undefined, undefined, undefined]);
  });
});

const PLAIN = { numberFormat: null, formula: null } as const;

/** The same report whose texts stand in cells of another number format. */
function withFormat(file: CheckedSubmission): CheckedSubmission {
  const { submission } = file;
  const rows = submission.rows.map((row) =>
    row.kind === "task" && row.cells.result !== undefined
      ? { ...row, cells: { ...row.cells, result: { ...row.cells.result, numberFormat: "@" } } }
      : row,
  );
  return { submission: { ...submission, rows }, entries: [], findings: file.findings };
}
