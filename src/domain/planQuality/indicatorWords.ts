import { foldText } from "../text/foldText";
import { unifyTonePlacement } from "../text/unifyTonePlacement";

/** Abbreviations as titles of targets and tasks use them. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  khcn: "khoa học công nghệ",
  đmst: "đổi mới sáng tạo",
  cđs: "chuyển đổi số",
  tthc: "thủ tục hành chính",
  csdl: "cơ sở dữ liệu",
  cntt: "công nghệ thông tin",
  dvc: "dịch vụ công",
  csgd: "cơ sở giáo dục",
  gdđt: "giáo dục đào tạo",
  nsnn: "ngân sách nhà nước",
};

/** Words that say nothing of what is measured: shape of the sentence, and the place it is all about. */
const EMPTY_WORDS = new Set(
  "tỷ tỉ lệ các những có được phải và hoặc của cho trên tại trong ở đối với về địa bàn phường xã huyện tỉnh thành phố người".split(
    " ",
  ),
);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a title, folded, abbreviations written out. */
export function titleWords(title: string): readonly string[] {
  const words = unifyTonePlacement(foldText(title)).match(WORD) ?? [];
  return words.flatMap((word) => (ABBREVIATIONS[word] ?? word).split(" "));
}

/** The words of a target's title that say what is measured, each once. */
export function indicatorWords(title: string): ReadonlySet<string> {
  return new Set(titleWords(title).filter((word) => !EMPTY_WORDS.has(word)));
}

/** The share of the first set's words that the second has too. */
export function shareWithin(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  return [...words].filter((word) => others.has(word)).length / words.size;
}
