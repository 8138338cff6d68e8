import { formatDay } from "../deadline/isoDate";
import { readPoint } from "../deadline/readPoint";
import { shortenText } from "../text/shortenText";
import { columnOf, type LineCell, type LineField, type PlanLine } from "./planLines";
import type { PlanFault } from "./planRule";

const MOST_QUOTED = 80;

/** Words of the plan in quotation marks, cut where they are long. */
export function quoted(text: string): string {
  return `“${shortenText(text, MOST_QUOTED)}”`;
}

/** A deadline as printed, with the day it means where that is another way of writing it. */
export function deadlineWithDay(text: string, due: string): string {
  const day = formatDay(due);
  return readPoint(text)?.kind === "day" ? `“${text}”` : `“${text}” (${day})`;
}

/** A fault of the row itself. */
export function lineFault(line: PlanLine, message: string): PlanFault {
  const { id, place, title } = line;
  return { place, rowId: id, column: null, message, texts: [{ place, text: title }] };
}

/** A fault of a filled cell. */
export function cellFault(line: PlanLine, { column, text }: LineCell, message: string): PlanFault {
  const { id, place } = line;
  return { place, rowId: id, column, message, texts: [{ place, text }] };
}

/** A fault of a cell that is blank. */
export function blankFault(line: PlanLine, field: LineField | "value", message: string): PlanFault {
  return { ...lineFault(line, message), column: columnOf(line, field) };
}
