import { cellText, type RawCell } from "../domain/submission/rawCell";
import { readStatus } from "../domain/submission/status";
import { foldAccents } from "../domain/text/foldText";

type Cells = Readonly<Partial<Record<string, RawCell>>>;

/** "Tổng cộng", "Cộng (A+B)", "Tổng số nhiệm vụ: 12", "Ghi chú: …", "Hải Dương, ngày 18 tháng 3 năm 2025". */
const TOTAL_OR_NOTE = [
  /^(?:tong cong|cong|tong|tong so)(?: (?:cong|so|nhiem vu|chi tieu))*(?: ?\(.*\))?(?: ?[:.]? ?\d+(?: nhiem vu| chi tieu)?)?$/u,
  /^ghi chu(?:$| ?[:(])/u,
  /^(?:[^,]{1,40}, ?)?ngay [\d.…]* ?thang [\d.…]* ?nam [\d.…]*$/u,
];

/** "Người lập biểu", "(Ký tên, đóng dấu)", "TM. Ủy ban nhân dân", "KT. Giám đốc", "Nơi nhận:". */
const SIGNATURE = [
  /^nguoi (?:lap|lap (?:bieu|bang|bao cao)|tong hop|ky|bao cao)$/u,
  /^(?:thu truong|lanh dao)(?: (?:don vi|co quan))?(?:, don vi| don vi)?$/u,
  /^(?:pho )?(?:giam doc|chu tich|chanh van phong|truong phong)(?: so)?$/u,
  /^(?:tm|kt|tl|tuq|q)\. ?\p{L}[\p{L}\s]{1,60}$/u,
  /^\(?(?:da )?ky(?:,| ten| va| ghi)[\p{L}\s,]{1,60}\)?$/u,
  /^\(?ky ten\)?$/u,
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
    const title = foldAccents(cellText(cells["title"]) ?? "");
    const isSignature = SIGNATURE.some((pattern) => pattern.test(title)) && !hasState(cells);
    const isSum = TOTAL_OR_NOTE.some((pattern) => pattern.test(title)) && !hasState(cells);
    const isName: boolean = signed !== undefined && standsWithin(cells, signed);
    if (isSignature || isSum || isName) closing.add(number);
    if (isSignature) signed = cells;
    else if (!isName) signed = undefined;
  }
  return closing;
}

/** A row with a state of the list is somebody's work, whatever it is called. */
function hasState(cells: Cells): boolean {
  return readStatus(cellText(cells["status"])).kind === "read";
}

function standsWithin(cells: Cells, signature: Cells): boolean {
  return !hasState(cells) && Object.keys(cells).every((field) => field in signature);
}
