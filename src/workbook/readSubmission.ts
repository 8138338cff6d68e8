import {
  TARGET_COLUMNS,
  TASK_COLUMNS,
  type Column,
  type TargetField,
  type TaskField,
} from "../domain/submission/columns";
import { cellText, type RawCell } from "../domain/submission/rawCell";
import type { DataRow, RowMatch, SheetReading, Submission } from "../domain/submission/submission";
import { numberKey, textKey, type PlanIndex, type PlanRow } from "../domain/plan/planIndex";
import { foldAccents } from "../domain/text/foldText";
import { columnLetters } from "./cellRef";
import { readCover } from "./cover";
import { findHeader, type HeaderReading } from "./findHeader";
import { readIdentity } from "./identity";
import { SHEETS } from "./sheetNames";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

type Kind = DataRow["kind"];
type Cells<Field extends string> = Partial<Record<Field, RawCell>>;

/**
 * Reads one workbook into rows. Every row down to the last used one is read: a blank row never ends
 * the table, sorting and filtering change nothing, ids decide which row is which.
 */
export function readSubmission(
  file: string,
  workbook: WorkbookSnapshot,
  index: PlanIndex,
): Submission {
  const { identity, from } = readIdentity(workbook);
  const tasks = readSheets(workbook, "task", SHEETS.tasks, TASK_COLUMNS, index);
  const targets = readSheets(workbook, "target", SHEETS.targets, TARGET_COLUMNS, index);
  const staged = readSheets(workbook, "staged", SHEETS.staged, TARGET_COLUMNS, index);
  const readings = [tasks, targets, staged];
  return {
    file,
    identity,
    identityFrom: from,
    cover: readCover(workbook),
    sheets: readings.flatMap(({ sheets }) => sheets),
    rows: readings.flatMap(({ rows }) => rows),
  };
}

function readSheets<Field extends TaskField | TargetField>(
  workbook: WorkbookSnapshot,
  kind: Kind,
  sheetName: string,
  columns: readonly Column<Field>[],
  index: PlanIndex,
): { readonly sheets: readonly SheetReading[]; readonly rows: readonly DataRow[] } {
  const wanted = foldAccents(sheetName);
  const sheets = workbook.sheets.filter(({ name }) => foldAccents(name) === wanted);
  const readings = sheets.map((sheet) => readSheet(sheet, kind, columns, index));
  return {
    sheets: readings.map(({ sheet }) => sheet),
    rows: readings.flatMap(({ rows }) => rows),
  };
}

function readSheet<Field extends TaskField | TargetField>(
  sheet: SheetSnapshot,
  kind: Kind,
  columns: readonly Column<Field>[],
  index: PlanIndex,
): { readonly sheet: SheetReading; readonly rows: readonly DataRow[] } {
  const header = findHeader<Field>(sheet, columns, "title" as Field);
  const reading: SheetReading = {
    kind,
    name: sheet.name,
    headerRow: header?.rowNumber ?? null,
    columns: new Map([...(header?.columns ?? [])].map(([field, at]) => [field, columnLetters(at)])),
    missing: (header?.missing ?? columns).map(({ heading }) => heading),
    extra: header?.extra ?? [],
    repeated: header?.repeated ?? [],
  };
  return { sheet: reading, rows: header === undefined ? [] : readRows(sheet, kind, header, index) };
}

function readRows<Field extends TaskField | TargetField>(
  sheet: SheetSnapshot,
  kind: Kind,
  header: HeaderReading<Field>,
  index: PlanIndex,
): readonly DataRow[] {
  const rows: DataRow[] = [];
  for (const { number, cells: row } of sheet.rows) {
    if (number <= header.rowNumber) continue;
    const cells: Cells<Field> = {};
    let used = false;
    for (const [field, column] of header.columns) {
      const cell = row[column];
      if (cell === undefined) continue;
      cells[field] = cell;
      used = true;
    }
    if (used) rows.push(identifyRow(kind, sheet.name, number, cells, index));
  }
  return rows;
}

function identifyRow(
  kind: Kind,
  sheet: string,
  row: number,
  cells: Cells<TaskField | TargetField>,
  index: PlanIndex,
): DataRow {
  const { match, found, id } = findPlanRow(kind, cells, index);
  const place = { sheet, row, id: found?.id ?? id, match };
  switch (kind) {
    case "task":
      return {
        ...place,
        kind,
        cells: cells as Cells<TaskField>,
        task: found?.kind === "task" ? found.task : null,
      };
    case "target":
      return {
        ...place,
        kind,
        cells: cells as Cells<TargetField>,
        target: found?.kind === "target" ? found.target : null,
      };
    case "staged":
      return {
        ...place,
        kind,
        cells: cells as Cells<TargetField>,
        target: found?.kind === "staged" ? found.target : null,
        stage: found?.kind === "staged" ? found.stage : null,
      };
  }
}

function findPlanRow(
  kind: Kind,
  cells: Cells<TaskField | TargetField>,
  index: PlanIndex,
): { readonly match: RowMatch; readonly found: PlanRow | undefined; readonly id: string | null } {
  const id = cellText(cells.id);
  const byId = id === null ? undefined : index.byId.get(id);
  if (byId?.kind === kind) return { match: "id", found: byId, id };
  if (id !== null) return { match: "unknown-id", found: undefined, id };
  const title = cellText(cells.title);
  if (title === null) return { match: "unidentified", found: undefined, id };
  const stage = kind === "task" ? "" : (cellText(cells.horizon) ?? "");
  const number = (cellText(cells.no) ?? "").replace(/\.$/u, "");
  const byNumber = index.byNumberAndText.get(numberKey(kind, number, title, stage));
  if (byNumber !== undefined) return { match: "number-and-text", found: byNumber, id };
  const byText = index.byText.get(textKey(kind, title, stage));
  if (byText !== undefined) return { match: "text", found: byText, id };
  return { match: "added", found: undefined, id };
}
