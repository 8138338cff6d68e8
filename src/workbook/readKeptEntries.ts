import type { AgencyIndex } from "../domain/agency/agencyDirectory";
import { resolveAgencies } from "../domain/agency/resolveAgencies";
import type { FollowUpNote, KeptEntries } from "../domain/consolidation/keptEntries";
import { cellText, type RawCell } from "../domain/submission/rawCell";
import { readFigure } from "../domain/submission/readings";
import { readStatus, type TaskStatus } from "../domain/submission/status";
import { foldAccents } from "../domain/text/foldText";
import { SHEETS } from "./sheetNames";
import type { WorkbookSnapshot } from "./snapshot";

/** What the department entered, and, in sentences, what of it cannot be understood and so not be kept. */
export interface KeptReading extends KeptEntries {
  readonly unread: readonly string[];
}

const VERDICT_HEADINGS = { id: "Mã", verdict: "Xác nhận của cơ quan tổng hợp" };
const BOARD_HEADINGS = { agency: "Cơ quan", channel: "Kênh nhận", times: "Số lần đôn đốc" };

/** Reads what the consolidating department wrote into a roll-up; columns are found by their headings. */
export function readKeptEntries(workbook: WorkbookSnapshot, agencies: AgencyIndex): KeptReading {
  const unread: string[] = [];
  const verdicts = new Map<string, TaskStatus>();
  for (const { id, verdict } of rowsUnder(workbook, SHEETS.taskRollUp, VERDICT_HEADINGS, unread)) {
    const taskId = cellText(id);
    const text = cellText(verdict);
    if (taskId === null || text === null) continue;
    const reading = readStatus(text);
    if (reading.kind === "read") verdicts.set(taskId, reading.status);
    else unread.push(notKept(SHEETS.taskRollUp, verdict, "không phải một trạng thái"));
  }
  const followUps = new Map<string, FollowUpNote>();
  for (const row of rowsUnder(workbook, SHEETS.board, BOARD_HEADINGS, unread)) {
    const note = followUpNote(row, unread);
    if (note === null) continue;
    const agencyId = agencyOf(cellText(row.agency), agencies);
    if (agencyId !== null) followUps.set(agencyId, note);
    else unread.push(notKept(SHEETS.board, row.channel ?? row.times, "không rõ của cơ quan nào"));
  }
  return { verdicts, followUps, unread };
}

type Cells<Field extends string> = Readonly<Partial<Record<Field, RawCell>>>;

/** The rows below the row that holds all of the headings, wherever people have moved the columns. */
function rowsUnder<Field extends string>(
  { sheets }: WorkbookSnapshot,
  name: string,
  headings: Readonly<Record<Field, string>>,
  unread: string[],
): readonly Cells<Field>[] {
  const rows = sheets.find((sheet) => foldAccents(sheet.name) === foldAccents(name))?.rows ?? [];
  const wanted = Object.entries<string>(headings);
  for (const [at, { cells }] of rows.entries()) {
    const words = cells.map((cell) => foldAccents(cellText(cell) ?? ""));
    const columns = wanted.map(
      ([field, heading]) => [field as Field, words.indexOf(foldAccents(heading))] as const,
    );
    if (columns.some(([, column]) => column < 0)) continue;
    return rows.slice(at + 1).map((row) => pick(row.cells, columns));
  }
  const sought = wanted.map(([, heading]) => `“${heading}”`).join(", ");
  unread.push(`Trang “${name}” không còn đủ các cột ${sought}.`);
  return [];
}

function pick<Field extends string>(
  cells: readonly (RawCell | undefined)[],
  columns: readonly (readonly [Field, number])[],
): Cells<Field> {
  const picked: Partial<Record<Field, RawCell>> = {};
  for (const [field, column] of columns) {
    const cell = cells[column];
    if (cell !== undefined) picked[field] = cell;
  }
  return picked;
}

function followUpNote(
  { channel, times }: Cells<"channel" | "times">,
  unread: string[],
): FollowUpNote | null {
  const words = cellText(channel);
  const figure = readFigure(times);
  const count = figure.kind === "read" ? figure.value : null;
  if (figure.kind === "unclear") unread.push(notKept(SHEETS.board, times, "không phải là số"));
  return words === null && count === null ? null : { channel: words, times: count };
}

/** An agency is only known when the text names it and nobody else. */
function agencyOf(text: string | null, agencies: AgencyIndex): string | null {
  if (text === null) return null;
  if (agencies.byId.has(text)) return text;
  const { agencies: named, collectives, unresolved } = resolveAgencies(text, agencies);
  const [agency] = named;
  const alone = named.length === 1 && collectives.length === 0 && unresolved.length === 0;
  return alone && agency !== undefined ? agency.id : null;
}

function notKept(sheet: string, cell: RawCell | undefined, why: string): string {
  return `Trang “${sheet}”, ô ${cell?.ref ?? ""}: “${cellText(cell) ?? ""}” ${why}.`;
}
