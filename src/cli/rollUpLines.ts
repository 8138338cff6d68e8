import { planNumber } from "../domain/plan/planName";
import { formatDay } from "../domain/deadline/isoDate";
import type { RollUp } from "../domain/consolidation/consolidate";
import { fateOf, INSIDE, type FileFate } from "../domain/consolidation/receivedFile";
import { countFindings, countsInWords } from "./findingDocument";
import { headline } from "../domain/consolidation/headline";

const FATES: Readonly<Record<FileFate, string>> = {
  used: "được dùng",
  superseded: "được thay bằng lần nộp sau",
  copy: "bản sao của tệp khác",
  foreign: "không phải báo cáo của kế hoạch và kỳ này",
  excluded: "bị loại",
  unreadable: "không đọc được",
};

const MOST_FILES_SHOWN = 20;

/** A roll-up in a few lines for people: files, agencies, rows, tasks, findings. */
export function rollUpLines(rollUp: RollUp): readonly string[] {
  const { plan, period, cutOff } = rollUp;
  return [
    `Kế hoạch ${planNumber(plan)}, ${period.label}, số liệu chốt ngày ${formatDay(cutOff.asOf)}.`,
    ...fileLines(rollUp),
    ...agencyLines(rollUp),
    rowLine(rollUp),
    headline(rollUp.tasks),
    `Kiểm tra: ${countsInWords(countFindings(rollUp.findings))}.`,
  ];
}

function fileLines({ files }: RollUp): readonly string[] {
  const kinds = Object.entries(FATES).flatMap(([fate, words]) => {
    const count = files.filter(({ judged }) => fateOf(judged) === fate).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const unused = files.filter(({ judged }) => judged.status !== "used");
  const rest = unused.length - MOST_FILES_SHOWN;
  return [
    `Tệp: ${files.length}${insideCount(files)}, trong đó ${kinds.join(", ")}.`,
    ...unused
      .slice(0, MOST_FILES_SHOWN)
      .map(
        ({ judged }) => `  – ${judged.received.file}: ${judged.reason ?? FATES[fateOf(judged)]}`,
      ),
    ...(rest > 0 ? [`  … và ${rest} tệp khác.`] : []),
    ...insideLines(files),
  ];
}

/** Nobody handed in the files inside roll-ups one by one. */
function insideCount(files: RollUp["files"]): string {
  const inside = files.filter(({ judged }) => judged.received.file.includes(INSIDE)).length;
  return inside === 0 ? "" : ` (kể cả ${inside} tệp bên trong bản tổng hợp)`;
}

/** How to call a report inside a roll-up, by one that is there. */
function insideLines(files: RollUp["files"]): readonly string[] {
  const inside = files.find(
    ({ judged: { received, status } }) => status === "used" && received.file.includes(INSIDE),
  );
  return inside === undefined
    ? []
    : [
        `Loại một báo cáo bên trong bản tổng hợp thì gọi theo cột Tệp, ví dụ: --exclude "${inside.judged.received.file}" --reason "…"`,
      ];
}

function agencyLines({ expected, missing, submitted, agencies, board }: RollUp): readonly string[] {
  const name = (id: string): string => agencies.byId.get(id)?.name ?? id;
  const unasked = submitted.filter((id) => !expected.includes(id)).map(name);
  const handedIn = expected.length - missing.length;
  const late = board.filter((line) => line.expected && (line.daysLate ?? 0) > 0).length;
  return [
    `Cơ quan: ${expected.length} phải báo cáo, ${handedIn} đã nộp${late === 0 ? "" : ` (${late} muộn)`}, ${missing.length} chưa nộp${missing.length === 0 ? "" : `: ${missing.map(name).join("; ")}`}.`,
    ...(unasked.length === 0 ? [] : [`Nộp thêm ngoài danh sách: ${unasked.join("; ")}.`]),
  ];
}

function rowLine({ files }: RollUp): string {
  const sum = (field: "rowsRead" | "rowsUsed" | "rowsSuperseded" | "rowsExcluded"): number =>
    files.reduce((total, file) => total + file[field], 0);
  const copied = files
    .filter(({ judged }) => fateOf(judged) === "copy")
    .reduce((total, { rowsSuperseded }) => total + rowsSuperseded, 0);
  const inCopies = copied === 0 ? "" : ` (${copied} của bản sao)`;
  return `Dòng: ${sum("rowsRead")} đã đọc = ${sum("rowsUsed")} được dùng + ${sum("rowsSuperseded")} được thay${inCopies} + ${sum("rowsExcluded")} bị loại.`;
}
