import type { Deadline } from "../../deadline/deadline";
import { parseDeadline } from "../../deadline/parseDeadline";
import type { BodyStatement } from "../../plan/plan";
import { parseTarget } from "../../target/parseTarget";
import { foldText } from "../../text/foldText";
import { asksDifferently } from "../indicators";
import { columnOf, type PlanLine } from "../planLines";
import type { PlanFault, PlanRule } from "../planRule";

/** Body and annex of one plan that ask for different things leave it open which of them binds. */
export const bodyDisagrees: PlanRule = {
  code: "body-disagrees",
  title: "Phần lời văn và phụ lục không khớp",
  severity: "warning",
  find: ({ plan, lines }) =>
    (plan.bodyStatements ?? []).flatMap((statement) => {
      const [rowId, stage] = statement.rowId.split("@");
      const line = lines.find(({ id }) => id === rowId);
      const cell = line === undefined ? null : cellText(line, statement, stage);
      if (line === undefined || cell === null) return [];
      return agree(line, statement, cell) ? [] : [fault(line, statement, cell)];
    }),
};

function cellText(line: PlanLine, { field }: BodyStatement, stage?: string): string | null {
  if (field === "deadline") return line.deadline;
  const value = line.values.find(({ year }) => stage === undefined || year === stage);
  return value?.text ?? null;
}

function agree(line: PlanLine, { field, text }: BodyStatement, cell: string): boolean {
  if (foldText(text) === foldText(cell)) return true;
  return field === "deadline"
    ? sameDeadline(parseDeadline(text), parseDeadline(cell))
    : sameValue(text, cell, line.unit);
}

/** Two texts that wait for something may say so in other words; all else must be equal. */
function sameDeadline(one: Deadline, other: Deadline): boolean {
  const meaning = (deadline: Deadline): string => {
    const { due, from, recurrence, recurrenceDue, continues, condition } = deadline;
    return JSON.stringify([due, from, recurrence, recurrenceDue, continues, condition !== null]);
  };
  return one.readable && other.readable && meaning(one) === meaning(other);
}

function sameValue(text: string, cell: string, unit: string | null): boolean {
  const [one, other] = [parseTarget(text, unit), parseTarget(cell, unit)];
  if (!one.readable || !other.readable || one.op === "text" || other.op === "text") return false;
  return !asksDifferently(one, other);
}

function fault(
  line: PlanLine,
  { place, quote, field, text }: BodyStatement,
  cell: string,
): PlanFault {
  const column = columnOf(line, field);
  return {
    place: line.place,
    rowId: line.id,
    column,
    message: `Phần lời văn (mục ${place}) ghi “${text}”, còn cột “${column}” của dòng này ghi “${cell}”. Hãy hỏi cơ quan ban hành để thống nhất; khi chưa rõ, theo phụ lục và ghi chú chỗ khác nhau.`,
    texts: [
      { place: `Mục ${place}`, text: quote },
      { place: line.place, text: cell },
    ],
  };
}
