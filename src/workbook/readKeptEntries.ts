import type { AgencyIndex } from "../domain/agency/agencyDirectory";
import { namedAgency } from "../domain/agency/namedAgency";
import type {
  DeadlineChange,
  FollowUpNote,
  KeptEntries,
} from "../domain/consolidation/keptEntries";
import { cellText, type RawCell } from "../domain/submission/rawCell";
import { readDay, readFigure } from "../domain/submission/readings";
import { readStatus, type TaskStatus } from "../domain/submission/status";
import { rowsUnder, type CellsOf } from "./rowsUnder";
import { SHEETS } from "./sheetNames";
import type { WorkbookSnapshot } from "./snapshot";

/** What the department entered, and, in sentences, what of it cannot be understood and so not be kept. */
export interface KeptReading extends KeptEntries {
  readonly unread: readonly string[];
}

const VERDICT_HEADINGS = {
  id: "Mã",
  verdict: "Xác nhận của cơ quan tổng hợp",
  due: "Hạn được điều chỉnh",
  basis: "Căn cứ điều chỉnh",
};
/** Roll-ups of before deadlines could be changed do not have them. */
const MAY_MISS = ["due", "basis"] as const;
const BOARD_HEADINGS = { agency: "Cơ quan", channel: "Kênh nhận", times: "Số lần đôn đốc" };

/** The sheets that are read, with the headings of the columns that count. */
export const KEPT_HEADINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [SHEETS.taskRollUp, new Set(Object.values(VERDICT_HEADINGS))],
  [SHEETS.board, new Set(Object.values(BOARD_HEADINGS))],
]);

/** Reads what the consolidating department wrote into a roll-up; columns are found by their headings. */
export function readKeptEntries(workbook: WorkbookSnapshot, agencies: AgencyIndex): KeptReading {
  const unread: string[] = [];
  const verdicts = new Map<string, TaskStatus>();
  const deadlines = new Map<string, DeadlineChange>();
  const tasks = rowsOf(workbook, SHEETS.taskRollUp, VERDICT_HEADINGS, unread, MAY_MISS);
  for (const { id, verdict, due, basis } of tasks) {
    const taskId = cellText(id);
    const text = cellText(verdict);
    if (taskId === null) continue;
    const day = readDay(due);
    if (day.kind === "read") deadlines.set(taskId, { due: day.day, basis: cellText(basis) });
    if (day.kind === "unclear")
      unread.push(notKept(SHEETS.taskRollUp, due, "không phải là một ngày"));
    if (day.kind === "blank" && cellText(basis) !== null)
      unread.push(notKept(SHEETS.taskRollUp, basis, `chưa có ngày ở cột ${VERDICT_HEADINGS.due}`));
    if (text === null) continue;
    const reading = readStatus(text);
    if (reading.kind === "read") verdicts.set(taskId, reading.status);
    else unread.push(notKept(SHEETS.taskRollUp, verdict, "không phải một trạng thái"));
  }
  const followUps = new Map<string, FollowUpNote>();
  for (const row of rowsOf(workbook, SHEETS.board, BOARD_HEADINGS, unread)) {
    const note = followUpNote(row, unread);
    if (note === null) continue;
    const agencyId = namedAgency(cellText(row.agency), agencies);
    if (agencyId !== null) followUps.set(agencyId, note);
    else unread.push(notKept(SHEETS.board, row.channel ?? row.times, "không rõ của cơ quan nào"));
  }
  return { verdicts, followUps, deadlines, unread };
}

function rowsOf<Field extends string>(
  workbook: WorkbookSnapshot,
  name: string,
  headings: Readonly<Record<Field, string>>,
  unread: string[],
  mayMiss: readonly NoInfer<Field>[] = [],
): readonly CellsOf<Field>[] {
  const found = rowsUnder(workbook, name, headings, mayMiss);
  if (found !== undefined) return found.rows.map(({ cells }) => cells);
  const sought = Object.entries<string>(headings)
    .filter(([field]) => !mayMiss.includes(field as Field))
    .map(([, heading]) => `“${heading}”`);
  unread.push(`Trang “${name}” không còn đủ các cột ${sought.join(", ")}.`);
  return [];
}

function followUpNote(
  { channel, times }: CellsOf<"channel" | "times">,
  unread: string[],
): FollowUpNote | null {
  const words = cellText(channel);
  const figure = readFigure(times);
  const count = figure.kind === "read" ? figure.value : null;
  if (figure.kind === "unclear") unread.push(notKept(SHEETS.board, times, "không phải là số"));
  return words === null && count === null ? null : { channel: words, times: count };
}

function notKept(sheet: string, cell: RawCell | undefined, why: string): string {
  return `Trang “${sheet}”, ô ${cell?.ref ?? ""}: “${cellText(cell) ?? ""}” ${why}.`;
}
