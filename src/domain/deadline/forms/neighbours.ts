import type { DeadlineForm } from "../deadlineForm";
import { addDays } from "../isoDate";
import { type PointInTime, readPoint } from "../readPoint";

const TWO =
  /^(?:(?:hoàn thành|thực hiện|triển khai|trong|vào) )*(?<one>[^,]+?)(?:, | và )(?<other>.+)$/iu;

function readFirst(one: string, other: PointInTime): PointInTime | undefined {
  return readPoint(one) ?? readPoint(`${one}/${other.first.slice(0, 4)}`);
}

function areNeighbours(first: PointInTime, second: PointInTime): boolean {
  if (first.kind !== second.kind || first.kind === "day") return false;
  return addDays(first.last, 1) === second.first;
}

/** Two months, quarters or years that follow each other are one span. */
export const neighbours: DeadlineForm = {
  name: "neighbours",
  read: (text) => {
    const { one = "", other = "" } = TWO.exec(text)?.groups ?? {};
    const kind = /^(?:quý|tháng) /iu.exec(one)?.[0] ?? "";
    const second = readPoint(other) ?? readPoint(`${kind}${other}`);
    const first = second && readFirst(one, second);
    return first && areNeighbours(first, second)
      ? { from: first.first, due: second.last }
      : undefined;
  },
  examples: {
    "Quý III, IV/2026": { from: "2026-07-01", due: "2026-12-31" },
    "Quý I và quý II năm 2026": { from: "2026-01-01", due: "2026-06-30" },
    "tháng 3, 4/2025": { from: "2025-03-01", due: "2025-04-30" },
    "năm 2025 và 2026": { from: "2025-01-01", due: "2026-12-31" },
  },
};
