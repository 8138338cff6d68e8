import type { DeadlineForm } from "../deadlineForm";
import { addDays } from "../isoDate";
import { type PointInTime, readPoint } from "../readPoint";

const OPENING = /^(?:(?:hoàn thành|thực hiện|triển khai|trong|vào|các năm) )*/iu;
const KIND = /^(?:quý|tháng) /iu;

/** The others leave out the year of the last, and all but the first may leave out what they are. */
function readPart(part: string, kind: string, last: PointInTime): PointInTime | undefined {
  const year = last.first.slice(0, 4);
  return [`${kind}${part}/${year}`, `${part}/${year}`, part]
    .map(readPoint)
    .find((point) => point?.kind === last.kind);
}

function areNeighbours(points: readonly PointInTime[]): boolean {
  return points.every(({ first }, index) => {
    const before = points[index - 1];
    return before === undefined || addDays(before.last, 1) === first;
  });
}

/** Months, quarters or years that follow each other are one span. */
export const neighbours: DeadlineForm = {
  name: "neighbours",
  read: (text) => {
    const parts = text.replace(OPENING, "").split(/, | và /iu);
    const kind = KIND.exec(parts[0] ?? "")?.[0] ?? "";
    const end = parts.pop() ?? "";
    const last = readPoint(`${kind}${end}`) ?? readPoint(end);
    if (!last || last.kind === "day" || parts.length === 0) return undefined;
    const others = parts.flatMap((part) => readPart(part, kind, last) ?? []);
    const [first] = others;
    if (!first || others.length < parts.length || !areNeighbours([...others, last]))
      return undefined;
    return { from: first.first, due: last.last };
  },
  examples: {
    "Quý III, IV/2026": { from: "2026-07-01", due: "2026-12-31" },
    "Quý 1, 2, 3/2026": { from: "2026-01-01", due: "2026-09-30" },
    "Quý I và quý II năm 2026": { from: "2026-01-01", due: "2026-06-30" },
    "quý IV năm 2025 và quý I năm 2026": { from: "2025-10-01", due: "2026-03-31" },
    "tháng 3, 4/2025": { from: "2025-03-01", due: "2025-04-30" },
    "Trong tháng 3, 4 và 5/2025": { from: "2025-03-01", due: "2025-05-31" },
    "tháng 11, tháng 12 năm 2025": { from: "2025-11-01", due: "2025-12-31" },
    "năm 2025 và 2026": { from: "2025-01-01", due: "2026-12-31" },
    "2025, 2026, 2027": { from: "2025-01-01", due: "2027-12-31" },
  },
};
