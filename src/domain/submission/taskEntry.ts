import { parseDeadline } from "../deadline/parseDeadline";
import type { Deadline } from "../deadline/deadline";
import type { Role } from "./columns";
import { cellText } from "./rawCell";
import { readDay, readPercent, type DayReading, type PercentReading } from "./readings";
import { readStatus, type StatusReading } from "./status";
import type { TaskRow } from "./submission";

/** A row of `Nhiệm vụ` understood: what the agency says of the task. */
export interface TaskEntry {
  readonly row: TaskRow;
  readonly role: Role;
  readonly status: StatusReading;
  readonly percent: PercentReading;
  readonly completedOn: DayReading;
  readonly proposedDeadline: DayReading;
  readonly result: string | null;
  readonly documentNumber: string | null;
  readonly difficulty: string | null;
  readonly proposal: string | null;
  /** The deadline of the plan's task, or of the row where the agency added it. */
  readonly deadline: Deadline;
  /** How the row is named in messages: "nhiệm vụ 12". */
  readonly name: string;
}

/** Reads the cells of a task row; the role is the one the plan gives the agency. */
export function readTaskEntry(row: TaskRow, role: Role): TaskEntry {
  const { cells, task } = row;
  const no = task?.no ?? cellText(cells.no);
  return {
    row,
    role,
    status: readStatus(cellText(cells.status)),
    percent: readPercent(cells.percent),
    completedOn: readDay(cells.completedOn),
    proposedDeadline: readDay(cells.proposedDeadline),
    result: cellText(cells.result),
    documentNumber: cellText(cells.documentNumber),
    difficulty: cellText(cells.difficulty),
    proposal: cellText(cells.proposal),
    deadline: parseDeadline(task?.deadline ?? cellText(cells.deadline)),
    name: no === null ? `dòng ${row.row}` : `nhiệm vụ ${no}`,
  };
}
