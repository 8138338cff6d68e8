import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { nodeUnpacker } from "../../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../../src/adapters/xlsx/readHandedIn";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { parsePeriod } from "../../../src/domain/plan/reportingPeriod";
import type { CheckedSubmission } from "../../../src/domain/validation/checkSubmission";
import { keepFilled } from "../../../src/domain/validation/keepFilled";
import type { PlanContext } from "../../../src/usecases/catalogue";
import { checkFile } from "../../../src/usecases/checkWorkbook";
import { makeSampleSubmissions } from "../../../src/usecases/demo/makeSampleSubmissions";
import { fileToRemember, recallFile } from "../../../src/usecases/memory/rememberedFile";
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
  expect(after).toEqual(before);
  after.submission.rows.forEach((row, at) => {
    const old = defined(before.submission.rows[at]);
    expect(Object.keys(row.cells)).toEqual(Object.keys(old.cells));
    if (row.kind === "task" && old.kind === "task") expect(row.task).toBe(old.task);
    if (row.kind !== "task" && old.kind !== "task") expect(row.target).toBe(old.target);
  });
  for (const { row } of after.entries) expect(after.submission.rows).toContain(row);
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
