import { planNumber } from "../../domain/plan/planName";
import { fingerprint } from "../../domain/text/fingerprint";
import { TARGET_COLUMNS, TASK_COLUMNS, type Column } from "../../domain/submission/columns";
import { contentMark, type FilledRow } from "../../domain/submission/filled";
import type { Plan } from "../../domain/plan/plan";
import type { WorkbookIdentity } from "../../domain/submission/submission";
import { quoteSheetName } from "../cellRef";
import type { NameDraft, SheetDraft, WorkbookDraft } from "../draft";
import { FORMAT_VERSION, identityProperties } from "../identity";
import { identitySheet } from "../identitySheet";
import { SHEETS } from "../sheetNames";
import { GUIDE_NAMES, guideSheet } from "./guideSheet";
import { listNames, listsSheet } from "./listsSheet";
import { stagedSheet, targetSheet } from "./targetSheet";
import { taskSheet } from "./taskSheet";
import type { TemplateInput } from "./templateInput";
import { templateRows } from "./templateRows";

/** The standard template of one plan for one agency and period, ready to be written. */
export function writeTemplate(input: TemplateInput): WorkbookDraft {
  const { plan } = input.index;
  const rows = templateRows(input);
  const data = [taskSheet(rows, input), targetSheet(rows, input), stagedSheet(rows, input)].filter(
    (sheet) => sheet !== null,
  );
  const identity: WorkbookIdentity = {
    format: FORMAT_VERSION,
    role: "template",
    planId: plan.id,
    agencyId: input.agencyId,
    period: input.period.id,
    fingerprint: templateFingerprint(plan),
    contentMark: contentMark(data.flatMap(carriedRows)),
    sample: input.sample,
  };
  const sheets = [guideSheet(rows, input), ...data, listsSheet(), identitySheet(identity)];
  return {
    sheets,
    names: [...listNames(), ...guideNames()],
    title: `Biểu báo cáo Kế hoạch ${planNumber(plan)} – ${input.period.label}${input.sample ? " (dữ liệu mẫu)" : ""}`,
    subject: plan.shortTitle,
    writtenOn: input.cutOff.asOf,
    properties: identityProperties(identity),
    activeSheet: 0,
  };
}

/** What a data sheet holds in its columns to fill before anybody wrote into it. */
function carriedRows(sheet: SheetDraft): readonly FilledRow[] {
  const columns: readonly Column<string>[] =
    sheet.name === SHEETS.tasks ? TASK_COLUMNS : TARGET_COLUMNS;
  return sheet.rows.slice(1).map(({ cells }) => ({
    id: String(cells[0]?.value ?? ""),
    cells: columns.flatMap(({ field, purpose }, at): FilledRow["cells"] => {
      const value = cells[at]?.value ?? null;
      const filled = purpose === "fill" && value !== null && typeof value !== "boolean";
      return filled ? [[field, value]] : [];
    }),
  }));
}

/** Changes when the plan's rows or the template's columns change; older templates are then told apart. */
export function templateFingerprint(plan: Plan): string {
  return fingerprint([
    String(FORMAT_VERSION),
    plan.number ?? "",
    plan.issued,
    ...plan.tasks.map(({ id, title, deadline }) => `${id}|${title}|${deadline ?? ""}`),
    ...plan.targets.map(({ id, title, value }) => `${id}|${title}|${value ?? ""}`),
    ...plan.stagedTargets.map(({ id, title }) => `${id}|${title}`),
    ...TASK_COLUMNS.map(({ heading }) => heading),
    ...TARGET_COLUMNS.map(({ heading }) => heading),
  ]);
}

function guideNames(): readonly NameDraft[] {
  return GUIDE_NAMES.map(({ name, ref }) => ({
    name,
    refersTo: `${quoteSheetName(SHEETS.guide)}!${ref}`,
  }));
}
