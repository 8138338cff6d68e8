import { legacyKindOf } from "./legacyKind";
import { hasLostLetters } from "./lostLetters";
import { remember } from "./remember";
import { hasStrayLetters } from "./strayLetters";

/** What a rule may find in the letters of a text, whatever it says; a new such rule is one line here. */
const FAULTS: readonly ((text: string) => boolean)[] = [
  (text) => legacyKindOf(text) !== undefined,
  hasLostLetters,
  hasStrayLetters,
];

/** Whether nothing is wrong with the letters of a text; the plan's own come in every workbook. */
export const isOrdinaryText: (text: string) => boolean = remember(
  (text) => !FAULTS.some((holds) => holds(text)),
);
