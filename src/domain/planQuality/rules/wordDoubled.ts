import { cellFault } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

const DOUBLED = /(?<!\p{L})(?<word>\p{L}{2,}) \k<word>(?!\p{L})/iu;
/** Words that Vietnamese doubles on purpose. */
const DOUBLED_ON_PURPOSE = new Set(
  "ai chuyên dần đều đời đời đôi hằng luôn lớp mãi mọi người ngày nhà nhiều sâu thường từng tầng vui xa".split(
    " ",
  ),
);

/** A word typed twice, "Tổ công Công nghệ". */
export const wordDoubled: PlanRule = {
  code: "word-doubled",
  title: "Từ bị lặp",
  severity: "info",
  find: ({ lines }) =>
    lines.flatMap((line) =>
      cellsOf(line).flatMap((cell) => {
        const found = DOUBLED.exec(cell.text);
        const word = found?.groups?.["word"]?.toLocaleLowerCase("vi");
        if (found === null || word === undefined || DOUBLED_ON_PURPOSE.has(word)) return [];
        const around = cell.text.slice(Math.max(0, found.index - 20), found.index + 30);
        return [
          cellFault(
            line,
            cell,
            `Từ “${word}” viết hai lần liền nhau: “…${around.trim()}…”. Hãy bỏ một từ.`,
          ),
        ];
      }),
    ),
};
