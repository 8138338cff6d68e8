import { foldAccents } from "../text/foldText";

/** "Tổng cộng", "Tổng số nhiệm vụ: 12". */
const SUM =
  /^(?:tong cong|tong so|tong|cong)(?: so)?(?: nhiem vu| chi tieu)?(?: ?:)?(?: \d+)?(?: nhiem vu| chi tieu)?$/u;
const IN_BRACKETS_BEHIND = /(?<=\S) ?\([^()]*\)$/u;

/** A title as the words that close a table are looked for in it: without accents and a last bracket. */
export function closingWords(title: string): string {
  return foldAccents(title).replace(IN_BRACKETS_BEHIND, "");
}

/** True for the words before a sum that somebody typed into the table. */
export function isSum(title: string): boolean {
  return SUM.test(closingWords(title));
}
