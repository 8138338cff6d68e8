import type { DeadlineForm } from "../deadlineForm";
import { type PointInTime, readPoint } from "../readPoint";

const OPENING = "(?:(?:hoàn thành|thực hiện|triển khai|trong|giai đoạn|các năm|từ),? )*";
const LAST_DASH = String.raw` ?\p{Pd} ?(?=\P{Pd}+$)`;
const SPAN = new RegExp(
  `^${OPENING}(?<from>.+?)(?:${LAST_DASH}| (?:đến|tới) )(?:hết |cuối )?(?<to>.+)$`,
  "iu",
);

/** The end of "quý I-II/2026" leaves out what the beginning says, "từ tháng 3 đến 6/2025" too. */
function readEnd(from: string, to: string): PointInTime | undefined {
  const kind = /^(?:quý|tháng) /iu.exec(from)?.[0] ?? "";
  return readPoint(`${kind}${to}`) ?? readPoint(to);
}

/** The beginning of "tháng 3-6/2025" leaves out the year, of "01-15/3/2025" the month too. */
function readBeginning(from: string, end: PointInTime): PointInTime | undefined {
  const year = end.last.slice(0, 4);
  const month = end.last.slice(5, 7);
  return [from, `${from}/${year}`, `${from}/${month}/${year}`]
    .map(readPoint)
    .find((point) => point?.kind === end.kind);
}

/** A span of time has a first day and is due on its last. */
export const span: DeadlineForm = {
  name: "span",
  read: (text) => {
    const { from = "", to = "" } = SPAN.exec(text)?.groups ?? {};
    const end = readEnd(from, to);
    const beginning = end && readBeginning(from, end);
    if (!beginning || beginning.first >= end.first) return undefined;
    return { from: beginning.first, due: end.last };
  },
  examples: {
    "2026-2030": { from: "2026-01-01", due: "2030-12-31" },
    "2026 – 2030": { from: "2026-01-01", due: "2030-12-31" },
    "Giai đoạn 2026-2030": { from: "2026-01-01", due: "2030-12-31" },
    "2025–2030": { from: "2025-01-01", due: "2030-12-31" },
    "từ năm 2026 đến hết năm 2030": { from: "2026-01-01", due: "2030-12-31" },
    "tháng 3-6/2025": { from: "2025-03-01", due: "2025-06-30" },
    "Từ tháng 3 đến tháng 6 năm 2025": { from: "2025-03-01", due: "2025-06-30" },
    "5/2025 - 4/2026": { from: "2025-05-01", due: "2026-04-30" },
    "Quý I-II/2026": { from: "2026-01-01", due: "2026-06-30" },
    "quý 1-2/2026": { from: "2026-01-01", due: "2026-06-30" },
    "từ tháng 3/2025 đến tháng 6/2025": { from: "2025-03-01", due: "2025-06-30" },
    "Từ 01/3/2025 đến 15/3/2025": { from: "2025-03-01", due: "2025-03-15" },
    "từ ngày 01 đến ngày 15/3/2025": { from: "2025-03-01", due: "2025-03-15" },
    "31-3-2025 đến 15-4-2025": { from: "2025-03-31", due: "2025-04-15" },
  },
};
