import {
  TARGET_COLUMNS,
  TASK_COLUMNS,
  type Column,
  type TargetField,
  type TaskField,
} from "../domain/submission/columns";
import { printedNumbers } from "../domain/submission/excelDamage";
import { isFilled } from "../domain/submission/filled";
import { cellText, type RawCell } from "../domain/submission/rawCell";
import type {
  DataRow,
  RowMatch,
  SheetCopy,
  SheetReading,
  Submission,
} from "../domain/submission/submission";
import { numberKey, textKey, type PlanIndex, type PlanRow } from "../domain/plan/planIndex";
import { foldAccents } from "../domain/text/foldText";
import { columnLetters } from "./cellRef";
import { closingRows } from "./closingRow";
import { readCover } from "./cover";
import { findHeader, spellingsOf, type HeaderReading } from "./findHeader";
import { headingTitles, isHeadingRow } from "./headingRow";
import { IDENTITY_SHEET, readIdentity } from "./identity";
import { SHEETS } from "./sheetNames";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

type Kind = DataRow["kind"];
type Field = TaskField | TargetField;
type Cells<Of extends Field> = Partial<Record<Of, RawCell>>;

/** A sheet of the template: its name and columns, and the column by which it is told from others. */
interface StandardSheet {
  readonly kind: Kind;
  readonly name: string;
  readonly columns: readonly Column<Field>[];
  readonly telling: Field;
}

const STANDARD_SHEETS: readonly StandardSheet[] = [
  { kind: "task", name: SHEETS.tasks, columns: TASK_COLUMNS, telling: "status" },
  { kind: "target", name: SHEETS.targets, columns: TARGET_COLUMNS, telling: "actual" },
  { kind: "staged", name: SHEETS.staged, columns: TARGET_COLUMNS, telling: "actual" },
];

/** A sheet under another name must have this many of the headings to be taken for a standard one. */
const FEWEST_HEADINGS_OF_RENAMED = 6;
const KNOWN_NAMES = new Set([...Object.values(SHEETS), IDENTITY_SHEET].map(foldAccents));

interface ReadSheet {
  readonly sheet: SheetReading;
  readonly rows: readonly DataRow[];
}

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
  const titles = headingTitles(index);
  const readings: ReadSheet[] = [];
  const copies: SheetCopy[] = [];
  // A roll-up has a sheet `Chỉ tiêu` too, but its rows are nobody's report.
  const standards = identity?.role === "roll-up" ? [] : STANDARD_SHEETS;
  for (const standard of standards) {
    const read = (sheet: SheetSnapshot): ReadSheet => readSheet(sheet, standard, index, titles);
    const wanted = foldAccents(standard.name);
    const named = workbook.sheets.filter(({ name }) => foldAccents(name) === wanted).map(read);
    const taken = new Set(readings.map(({ sheet }) => sheet.name));
    const unclaimed = workbook.sheets.filter((sheet) => isRenamed(sheet, standard, taken));
    const others = named.length > 0 ? [] : unclaimed.map(read);
    readings.push(...named, ...others.filter((reading) => isOfKind(reading, standard.kind)));
    if (named.length === 0) continue;
    for (const copy of unclaimed.map(read).filter((one) => isOfKind(one, standard.kind))) {
      const filledRows = copy.rows.filter(isFilled).length;
      if (filledRows > 0)
        copies.push({ name: copy.sheet.name, standardName: standard.name, filledRows });
    }
  }
  return {
    file,
    identity,
    identityFrom: from,
    cover: readCover(workbook),
    macros: workbook.macros,
    copies,
    sheets: readings.map(({ sheet }) => sheet),
    rows: readings.flatMap(({ rows }) => rows),
  };
}

/** A visible sheet under a name of its own whose headings are those of a standard sheet. */
function isRenamed(
  sheet: SheetSnapshot,
  { columns, telling }: StandardSheet,
  taken: ReadonlySet<string>,
): boolean {
  if (sheet.visibility !== "visible" || taken.has(sheet.name)) return false;
  if (KNOWN_NAMES.has(foldAccents(sheet.name))) return false;
  const found = findHeader(sheet, columns, ["title"])?.columns;
  return found !== undefined && found.size >= FEWEST_HEADINGS_OF_RENAMED && found.has(telling);
}

const RECOGNISED: readonly RowMatch[] = ["id", "number-and-text", "text"];

/** The two target sheets have the same columns: which one a renamed sheet was, its rows tell. */
function isOfKind({ rows }: ReadSheet, kind: Kind): boolean {
  return kind === "task" || rows.some(({ match }) => RECOGNISED.includes(match));
}

function readSheet(
  sheet: SheetSnapshot,
  { kind, name, columns }: StandardSheet,
  index: PlanIndex,
  titles: ReadonlySet<string>,
): ReadSheet {
  const header = findHeader(sheet, columns, ["title", "id"]);
  const reading: SheetReading = {
    kind,
    name: sheet.name,
    standardName: name,
    headerRow: header?.rowNumber ?? null,
    columns: new Map([...(header?.columns ?? [])].map(([field, at]) => [field, columnLetters(at)])),
    missing: (header?.missing ?? columns).map(({ heading }) => heading),
    extra: header?.extra ?? [],
    repeated: header?.repeated ?? [],
  };
  if (header === undefined) return { sheet: reading, rows: [] };
  const words = { spellings: spellingsOf(columns), titles };
  const rows = dataRows(sheet, header).filter(({ cells }) => !isHeadingRow(cells, words));
  const closing = closingRows(rows);
  return {
    sheet: reading,
    rows: rows.map(({ number, cells }) => {
      const row = identifyRow(kind, sheet.name, number, cells, index);
      return row.match === "added" && closing.has(number)
        ? { ...row, match: "unidentified" as const }
        : row;
    }),
  };
}

function dataRows(
  sheet: SheetSnapshot,
  { rowNumber, columns }: HeaderReading<Field>,
): readonly { readonly number: number; readonly cells: Cells<Field> }[] {
  const fields = [...columns.keys()];
  const places = [...columns.values()];
  const found: { readonly number: number; readonly cells: Cells<Field> }[] = [];
  for (const { number, cells: row } of sheet.rows) {
    if (number <= rowNumber) continue;
    const cells: Cells<Field> = {};
    let isBlank = true;
    // By index: pairs taken apart cost more here than all that is done with them.
    for (let at = 0; at < fields.length; at += 1) {
      const cell = row[places[at] ?? -1];
      const field = fields[at];
      if (cell === undefined || field === undefined) continue;
      cells[field] = cell;
      // Formulas that were never calculated say nothing by themselves.
      isBlank &&= cell.type === "blank";
    }
    if (!isBlank) found.push({ number, cells });
  }
  return found;
}

function identifyRow(
  kind: Kind,
  sheet: string,
  row: number,
  cells: Cells<Field>,
  index: PlanIndex,
): DataRow {
  const { match, found, id: written } = findPlanRow(kind, cells, index);
  const id = found?.id ?? written;
  switch (kind) {
    case "task": {
      const task = found?.kind === "task" ? found.task : null;
      return { sheet, row, id, match, kind, cells, task };
    }
    case "target": {
      const target = found?.kind === "target" ? found.target : null;
      return { sheet, row, id, match, kind, cells, target };
    }
    case "staged": {
      const target = found?.kind === "staged" ? found.target : null;
      const stage = found?.kind === "staged" ? found.stage : null;
      return { sheet, row, id, match, kind, cells, target, stage };
    }
  }
}

function findPlanRow(
  kind: Kind,
  cells: Cells<Field>,
  index: PlanIndex,
): { readonly match: RowMatch; readonly found: PlanRow | undefined; readonly id: string | null } {
  const id = cellText(cells.id);
  const byId = id === null ? undefined : index.byId.get(id);
  if (byId?.kind === kind) return { match: "id", found: byId, id };
  if (id !== null) return { match: "unknown-id", found: undefined, id };
  const title = cellText(cells.title);
  if (title === null) return { match: "unidentified", found: undefined, id };
  const stage = kind === "task" ? "" : (cellText(cells.horizon) ?? "");
  const byNumber = printedNumbers(cells.no)
    .map((number) => index.byNumberAndText.get(numberKey(kind, number, title, stage)))
    .find((row) => row !== undefined);
  if (byNumber !== undefined) return { match: "number-and-text", found: byNumber, id };
  const byText = index.byText.get(textKey(kind, title, stage));
  if (byText !== undefined) return { match: "text", found: byText, id };
  return { match: "added", found: undefined, id };
}
