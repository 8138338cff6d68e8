import { lintPackage } from "../../../src/adapters/xlsx/lintPackage";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import type { Finding } from "../../../src/domain/validation/finding";
import { openCatalogue } from "../../../src/usecases/catalogue";
import { checkFile } from "../../../src/usecases/checkWorkbook";
import { consolidateFiles } from "../../../src/usecases/consolidateWorkbooks";
import {
  makeSampleSubmissions,
  type SampleFile,
} from "../../../src/usecases/demo/makeSampleSubmissions";
import { makeTemplate } from "../../../src/usecases/makeTemplate";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { aPeriod } from "../../helpers/aCollection";
import { compareFormulas } from "../../helpers/compareFormulas";
import { defined } from "../../helpers/defined";
import { describeWithProgram } from "../../helpers/describeWithProgram";
import { recalculate } from "../../helpers/libreOffice";

/** Each plan at its own level and in its own rhythm. */
const PLANS = [
  ["so-khcn-2025", "2025-04"],
  ["so-tai-chinh-2025", "2025"],
  ["binh-giang-2025", "2025-H1"],
  ["phuong-hai-duong-2026", "2026"],
] as const;

const catalogue = openCatalogue();

interface Sent {
  readonly sample: SampleFile;
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

describe.each(PLANS)("plan %s in the period %s", (planId, periodId) => {
  const context = defined(catalogue.plan(planId));
  const period = aPeriod(periodId);
  let sent: readonly Sent[];
  let rollUp: RollUp;

  beforeAll(async () => {
    const target = { context, period, asOf: null };
    sent = await Promise.all(
      makeSampleSubmissions(context, period).map(async (sample) => {
        const { path, content } = sample;
        const bytes = content.kind === "bytes" ? content.bytes : await writeWorkbook(content.draft);
        const result = await checkFile(path, bytes, readWorkbook, catalogue, target);
        return {
          sample,
          bytes,
          findings: result.kind === "checked" ? result.checked.findings : [],
        };
      }),
    );
    const inputs = sent
      .filter(({ sample: { path } }) => !path.startsWith("~$"))
      .map(({ sample: { path }, bytes }) => ({
        path,
        changedOn: null,
        bytes: () => Promise.resolve(bytes),
      }));
    const received = new Map(
      sent.flatMap(({ sample: { path, receivedOn } }) =>
        receivedOn === null ? [] : [[path, receivedOn] as const],
      ),
    );
    const options = { period, asOf: null, received };
    rollUp = await consolidateFiles(inputs, context, catalogue, readWorkbook, options);
  });

  it("gives every agency that must report a template without a finding", async () => {
    const noisy = await Promise.all(
      context.expected.map(async (agencyId) => {
        const bytes = await writeWorkbook(makeTemplate(context, period, agencyId));
        expect(lintPackage(bytes)).toEqual([]);
        const result = await checkFile(agencyId, bytes, readWorkbook, catalogue);
        return result.kind === "checked"
          ? result.checked.findings.map(({ rule, message }) => `${agencyId} ${rule}: ${message}`)
          : [`${agencyId}: ${result.message}`];
      }),
    );
    expect(noisy.flat()).toEqual([]);
    expect(context.expected.length).toBeGreaterThan(4);
  });

  it("finds nothing to mend in files without a planted mistake", () => {
    const clean = sent.filter(({ sample }) => sample.planted.length === 0);
    const findings = clean.flatMap(({ sample, findings: all }) =>
      all
        .filter(({ severity }) => severity !== "info")
        .map(({ rule, message }) => `${sample.path} ${rule}: ${message}`),
    );
    expect(findings).toEqual([]);
    expect(clean.length).toBeGreaterThan(0);
  });

  it("finds something in every workbook with a planted mistake", () => {
    const missed = sent.filter(
      ({ sample: { content, planted }, findings }) =>
        content.kind === "workbook" &&
        planted.some((words) => !/^(?:Nộp|Biểu mẫu|Lần nộp)/u.test(words)) &&
        findings.length === 0,
    );
    expect(missed.map(({ sample }) => sample.path)).toEqual([]);
  });

  it("accounts for every row and every agency", () => {
    for (const { rowsRead, rowsUsed, rowsSuperseded, rowsExcluded } of rollUp.files)
      expect(rowsUsed + rowsSuperseded + rowsExcluded).toBe(rowsRead);
    const { expected, submitted, missing } = rollUp;
    expect(submitted.filter((id) => expected.includes(id)).length + missing.length).toBe(
      expected.length,
    );
    const statuses = new Set(rollUp.files.map(({ judged }) => judged.status));
    expect(statuses).toContain("used");
    expect(statuses).toContain("superseded");
    const counted = context.index.plan.tasks.filter(({ heading }) => !heading);
    expect(rollUp.tasks).toHaveLength(counted.length);
  });

  it("writes a roll-up without a fault", async () => {
    expect(lintPackage(await writeWorkbook(writeRollUp(rollUp)))).toEqual([]);
  });

  describeWithProgram("libreoffice", "the roll-up, calculated anew", (libreOffice) => {
    it("holds the values that are shown", async () => {
      const bytes = await writeWorkbook(writeRollUp(rollUp));
      const { count, differences } = compareFormulas(bytes, recalculate(libreOffice, bytes));
      expect(differences).toEqual([]);
      expect(count).toBeGreaterThan(300);
    });
  });
});
