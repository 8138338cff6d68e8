import { SEVERITY_LABELS, type Finding } from "../domain/validation/finding";
import {
  findingsBySheet,
  unclearCounts,
  worstFirst,
  type SheetFindings,
} from "../usecases/checkedFile";
import type { CheckedInput } from "./checkedInput";
import { countFindings, countsInWords } from "./findingDocument";

/** Of one rule on one sheet so many findings are told whole, the others by their cells. */
const MOST_TOLD = 3;
const MOST_CELLS = 12;
/** Names of clean files beyond this many are only counted. */
const MOST_CLEAN = 10;

/** What people read of the files checked: the worst first, what is alike together, what to do at the end. */
export function checkLines(files: readonly CheckedInput[]): readonly string[] {
  const faulty = worstFirst(files.filter(({ findings }) => findings.length > 0));
  const clean = files.filter(({ findings }) => findings.length === 0);
  const rest = clean.length - MOST_CLEAN;
  const all = countsInWords(countFindings(files.flatMap(({ findings }) => findings)));
  return [
    ...faulty.flatMap(fileLines),
    ...clean.slice(0, MOST_CLEAN).flatMap(fileLines),
    ...(rest > 0 ? [`… và ${rest} tệp khác không có phát hiện nào.`] : []),
    ...(files.length > 1 ? [`Tất cả ${files.length} tệp: ${all}.`] : []),
    nextStep(files),
  ];
}

/** What to do after the check, in one sentence. */
export function nextStep(files: readonly CheckedInput[]): string {
  const { error, warning } = countFindings(files.flatMap(({ findings }) => findings));
  if (error > 0)
    return `Việc cần làm: sửa ${error} chỗ “Phải sửa” rồi kiểm tra lại; chưa sửa thì các dòng đó không vào số liệu.`;
  if (warning > 0)
    return `Việc cần làm: xem lại ${warning} chỗ “Cần xem lại”; đúng rồi thì giữ nguyên và nộp.`;
  return "Không còn chỗ nào phải sửa; có thể nộp.";
}

function fileLines({ file, findings, unclear }: CheckedInput): readonly string[] {
  const counts = [...unclearCounts(unclear)].map(
    ([kind, rows]) => `${kind.toLocaleLowerCase("vi")} ${rows} dòng`,
  );
  return [
    `${file}: ${countsInWords(countFindings(findings))}.`,
    ...findingsBySheet(findings).flatMap(sheetLines),
    ...(counts.length === 0 ? [] : [`  “5 rõ” còn thiếu: ${counts.join(", ")}.`]),
  ];
}

function sheetLines({ sheet, groups }: SheetFindings): readonly string[] {
  return [
    `  ${sheet === null ? "Cả tệp" : `Trang “${sheet}”`}`,
    ...groups.flatMap(({ findings }) => [
      ...findings.slice(0, MOST_TOLD).map(findingLine),
      ...alike(findings.slice(MOST_TOLD)),
    ]),
  ];
}

function findingLine({ severity, cell, message, fix }: Finding): string {
  const advice = fix === null ? "" : ` → ${fix.label}`;
  return `    [${SEVERITY_LABELS[severity]}] ${cell === null ? "" : `${cell}: `}${message}${advice}`;
}

function alike(rest: readonly Finding[]): readonly string[] {
  if (rest.length === 0) return [];
  const cells = [...new Set(rest.flatMap(({ cell }) => cell ?? []))];
  const more = cells.length > MOST_CELLS ? ", …" : "";
  const where = cells.length === 0 ? "" : `: ${cells.slice(0, MOST_CELLS).join(", ")}${more}`;
  return [`      và ${rest.length} chỗ tương tự${where}`];
}
