/** Signs of Word's symbol fonts and the place of a picture; what nobody sees at all is left out when read. */
const STRAY = /[\uFFFC\uE000-\uF8FF]/u;

/** Whether a text holds signs that other programs show as a box. */
export function hasStrayLetters(text: string): boolean {
  return STRAY.test(text);
}
