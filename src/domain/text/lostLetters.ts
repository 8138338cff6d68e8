/** What a program puts where it cannot write a letter: "T�nh", "T?nh ?y ban h?nh". */
const REPLACED = "\uFFFD";
const QUESTION_IN_WORD = /\p{L}\?\p{L}/u;
const FEWEST_WORDS = 2;

/** Whether another program replaced letters of a text. */
export function hasLostLetters(text: string): boolean {
  if (text.includes(REPLACED)) return true;
  if (!text.includes("?")) return false;
  const words = text.split(/\s+/u).filter((word) => QUESTION_IN_WORD.test(word));
  return words.filter((word) => !word.includes("/")).length >= FEWEST_WORDS;
}
