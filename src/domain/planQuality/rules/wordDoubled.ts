import { cellFault } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

const WORD = /\p{L}+/gu;
/** Words that never end one compound and begin the next, as "thông" does in "giao thông thông minh". */
const JOINING_WORDS = new Set(
  "và hoặc của các những được cho trong theo về để là có với từ do đến tại bằng phải".split(" "),
);

/** Two equal words, the second with a capital or both of them joining others, are a slip of typing. */
function doubledAt(text: string): { readonly word: string; readonly at: number } | null {
  const words = [...text.matchAll(WORD)];
  const found = words.find((match, position) => {
    const next = words[position + 1];
    if (next?.index !== match.index + match[0].length + 1 || text[next.index - 1] !== " ")
      return false;
    const [first, second] = [match[0], next[0]];
    const [folded, other] = [first, second].map((word) => word.toLocaleLowerCase("vi"));
    if (folded === undefined || folded !== other) return false;
    return JOINING_WORDS.has(folded) || (first === folded && second !== other);
  });
  return found === undefined ? null : { word: found[0].toLocaleLowerCase("vi"), at: found.index };
}

/** A word typed twice, "Tổ công Công nghệ". */
export const wordDoubled: PlanRule = {
  code: "word-doubled",
  title: "Từ bị lặp",
  severity: "info",
  find: ({ lines }) =>
    lines.flatMap((line) =>
      cellsOf(line).flatMap((cell) => {
        const found = doubledAt(cell.text);
        if (found === null) return [];
        const around = cell.text.slice(Math.max(0, found.at - 20), found.at + 30);
        return [
          cellFault(
            line,
            cell,
            `Từ “${found.word}” viết hai lần liền nhau: “…${around.trim()}…”. Hãy bỏ một từ.`,
          ),
        ];
      }),
    ),
};
