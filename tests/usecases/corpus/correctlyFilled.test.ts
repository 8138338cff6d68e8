import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { dayBefore, formatDay } from "../../../src/domain/deadline/isoDate";
import { parsePeriod, type ReportingPeriod } from "../../../src/domain/plan/reportingPeriod";
import { isFilled } from "../../../src/domain/submission/filled";
import type { CheckedSubmission } from "../../../src/domain/validation/checkSubmission";
import type { Finding } from "../../../src/domain/validation/finding";
import { openCatalogue, type PlanContext } from "../../../src/usecases/catalogue";
import { checkFile } from "../../../src/usecases/checkWorkbook";
import { cutOffOf, makeTemplate } from "../../../src/usecases/makeTemplate";
import type { CellDraft, WorkbookDraft } from "../../../src/workbook/draft";
import { defined } from "../../helpers/defined";
import { fillCover, fillTable, headingsOf, withRows } from "../../helpers/filledWorkbooks";
import { WAYS_OF_FILLING, type WayOfFilling } from "./waysOfFilling";

const catalogue = openCatalogue();

/** The plans with a period whose report falls due after the plan was issued. */
const PERIODS: Readonly<Record<string, string>> = {
  "hd-726": "2025-03",
  "so-khcn-2025": "2025-06",
  "so-tai-chinh-2025": "2025",
  "binh-giang-2025": "2025-H1",
  "phuong-hai-duong-2026": "2026",
};

function subjectOf(planId: string): { context: PlanContext; period: ReportingPeriod } {
  return {
    context: defined(catalogue.plan(planId)),
    period: defined(parsePeriod(PERIODS[planId] ?? "")),
  };
}

/** The agencies with the most rows to lead, the one with the fewest, and null for every row of the plan. */
function agenciesOf({ assignments, expected }: PlanContext): readonly (string | null)[] {
  const led = (id: string): number => assignments.filter(({ leads }) => leads.includes(id)).length;
  const byWork = expected.toSorted((one, other) => led(other) - led(one));
  return [...new Set([...byWork.slice(0, 3), ...byWork.slice(-1), null])];
}

async function checkedOf(draft: WorkbookDraft): Promise<CheckedSubmission> {
  const bytes = await writeWorkbook(draft);
  const result = await checkFile("bieu.xlsx", bytes, readWorkbook, catalogue);
  if (result.kind === "unreadable") throw new Error(result.message);
  return result.checked;
}

/** The agency's template filled in one way: the rows it leads, the targets, the cover. */
function filled(planId: string, agencyId: string | null, way: WayOfFilling): WorkbookDraft {
  const { context, period } = subjectOf(planId);
  const { asOf } = cutOffOf(context, period);
  const days = { issued: context.index.plan.issued, asOf };
  const draft = makeTemplate(context, period, agencyId);
  const tasks = fillTable(draft, "Nhiệm vụ", (row, at) =>
    (row["Mã"] ?? null) === null
      ? undefined
      : row["Vai trò"] === "Phối hợp"
        ? { "Kết quả thực hiện": "Đã cử cán bộ tham gia góp ý" }
        : way.task(row, at, days),
  );
  const targets = ["Chỉ tiêu", "Chỉ tiêu theo giai đoạn"].reduce(
    (book, sheet) =>
      fillTable(book, sheet, (row, at) =>
        (row["Mã"] ?? null) === null ? undefined : way.target(row, at, days),
      ),
    tasks,
  );
  return Object.entries(way.cover).reduce(
    (book, [label, value]) => fillCover(book, label, value),
    targets,
  );
}

function grave(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, cell, message }) => `${rule} ${cell ?? ""}: ${message}`);
}

describe.each(Object.keys(PERIODS))("a workbook of plan %s", (planId) => {
  const agencies = agenciesOf(subjectOf(planId).context);

  it("gives no finding at all while nobody has filled it", async () => {
    const { context, period } = subjectOf(planId);
    for (const agencyId of agencies)
      expect((await checkedOf(makeTemplate(context, period, agencyId))).findings).toEqual([]);
  });

  it.each(Object.entries(WAYS_OF_FILLING))(
    "gives nothing to correct or to look at again when %s",
    async (_name, way) => {
      for (const agencyId of agencies) {
        const { findings, submission } = await checkedOf(filled(planId, agencyId, way));
        expect(grave(findings)).toEqual([]);
        const led = submission.rows.filter(({ kind, cells }) => kind === "task" && "role" in cells);
        expect(led.every(isFilled)).toBe(true);
        expect(led).toHaveLength(submission.rows.filter(({ kind }) => kind === "task").length);
      }
    },
  );

  it("takes rows that the agency added with sense", async () => {
    const [agencyId = null] = agencies;
    const { context, period } = subjectOf(planId);
    const draft = filled(planId, agencyId, defined(WAYS_OF_FILLING["all is under way"]));
    const typed: Readonly<Record<string, CellDraft["value"]>> = {
      "Tên nhiệm vụ": "Phối hợp tổ chức hội thảo do cơ quan cấp trên giao thêm",
      "Trạng thái": "Đã hoàn thành",
      "Kết quả thực hiện": "Đã tổ chức với 120 đại biểu",
      "Thời gian hoàn thành": "Quý II năm 2026",
      "Ngày hoàn thành": formatDay(dayBefore(cutOffOf(context, period).asOf)),
    };
    const cells = headingsOf(draft, "Nhiệm vụ").map((heading): CellDraft => ({
      value: typed[heading] ?? null,
      style: "text",
    }));
    const added = withRows(draft, "Nhiệm vụ", (rows) => [
      ...rows,
      { cells, height: null, hidden: false },
    ]);
    const { findings } = await checkedOf(added);
    expect(grave(findings)).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain("row-added");
  });
});
