import { shareWithin, titleWords } from "../indicatorWords";
import { lineFault, quoted } from "../lineFaults";
import type { PlanLine } from "../planLines";
import type { PlanRule } from "../planRule";

const LEAST_SHARE = 0.85;
const FEWEST_WORDS = 6;

/** Two tasks in almost the same words are one task assigned twice. */
export const taskNearlyRepeated: PlanRule = {
  code: "task-nearly-repeated",
  title: "Hai nhiệm vụ gần trùng nhau",
  severity: "info",
  find: ({ lines }) => {
    const tasks = lines
      .filter(({ kind, heading }) => kind === "task" && !heading)
      .map((line) => ({ line, words: new Set(titleWords(line.title)) }))
      .filter(({ words }) => words.size >= FEWEST_WORDS);
    return tasks.flatMap((one, at) =>
      tasks
        .slice(at + 1)
        .filter((other) => isNearlySame(one.words, other.words))
        .map((other) => fault(one.line, other.line)),
    );
  },
};

/** Tasks that differ by a figure, such as a year or a stage, are meant to differ. */
function isNearlySame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (figuresOf(one) !== figuresOf(other)) return false;
  return shareWithin(one, other) >= LEAST_SHARE && shareWithin(other, one) >= LEAST_SHARE;
}

function figuresOf(words: ReadonlySet<string>): string {
  return [...words]
    .filter((word) => /\p{N}/u.test(word))
    .sort()
    .join(" ");
}

function fault(one: PlanLine, other: PlanLine) {
  return {
    ...lineFault(
      other,
      `Nhiệm vụ ${quoted(other.title)} gần trùng với ${one.place} (${quoted(one.title)}). Hãy gộp lại, hoặc ghi rõ phần việc của từng nhiệm vụ.`,
    ),
    texts: [one, other].map(({ place, title }) => ({ place, text: title })),
  };
}
