import { closingWords, isSum } from "../domain/submission/closingWords";
import { cellText, type RawCell } from "../domain/submission/rawCell";
import { readStatus } from "../domain/submission/status";

type Cells = Readonly<Partial<Record<string, RawCell>>>;

/** "Ghi chú: …", "Hải Dương, ngày 18 tháng 3 năm 2025". */
const NOTE = [
  /^ghi chu(?:$| ?[:(])/u,
  /^(?:[^,]{1,40}, )?ngay [\d.…]* ?thang [\d.…]* ?nam [\d.…]*$/u,
];

/** "Người lập biểu", "(Ký tên, đóng dấu)", "TM. Ủy ban nhân dân", "KT. Giám đốc", "Nơi nhận:". */
const SIGNATURE = [
  /^nguoi (?:lap(?: bieu| bang| bao cao)?|tong hop|bao cao|kiem tra|ky)$/u,
  /^(?:xac nhan cua )?(?:thu truong|lanh dao)(?: co quan,? don vi| co quan| don vi)?$/u,
  /^(?:pho )?(?:giam doc|chu tich|chanh van phong|truong phong|ke toan truong)$/u,
  /^(?:tm|kt|tl|tuq|q)\. ?\p{L}[\p{L} ]{1,60}$/u,
  /^\(?(?:da )?ky(?: ten)?(?:,? (?:va )?(?:dong dau|chuc vu|(?:ghi )?(?:ro )?ho (?:va )?ten))*\)?$/u,
  /^noi nhan(?:$| ?:)/u,
];

/**
 * The numbers of rows that close a table and are nobody's work: sums, notes, signatures, and the names
 * and addressees below a signature, which stand in no other column than the signature itself.
 */
export function closingRows(
  rows: readonly { readonly number: number; readonly cells: Cells }[],
): ReadonlySet<number> {
  const closing = new Set<number>();
  let signed: Cells | undefined;
  for (const { number, cells } of rows) {
    const signature = closesWith(SIGNATURE, cells);
    const name: boolean = signed !== undefined && standsWithin(cells, signed);
    if (signature || name || closesWith(NOTE, cells) || isSumRow(cells)) closing.add(number);
    if (signature) signed = cells;
    else if (!name) signed = undefined;
  }
  return closing;
}

function closesWith(patterns: readonly RegExp[], cells: Cells): boolean {
  const title = cellText(cells["title"]);
  if (title === null || isWork(cells)) return false;
  const words = closingWords(title);
  return patterns.some((pattern) => pattern.test(words));
}

function isSumRow(cells: Cells): boolean {
  const title = cellText(cells["title"]);
  return title !== null && !isWork(cells) && isSum(title);
}

/** A row with an id of the plan or a state of the list is somebody's work, whatever it is called. */
function isWork(cells: Cells): boolean {
  return cellText(cells["id"]) !== null || readStatus(cellText(cells["status"])).kind === "read";
}

function standsWithin(cells: Cells, signature: Cells): boolean {
  return !isWork(cells) && Object.keys(cells).every((field) => field in signature);
}
