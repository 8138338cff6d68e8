/** "123/KH-SKHCN", "113-CTr/TU", "1552/BTTTT-TTH", "12/2025/QĐ-UBND", also within a list or a sentence. */
const NUMBERED = /\d\p{L}?\s?[-/]\s?\p{L}/u;

/** True when a text holds the number and symbol of a document. */
export function namesDocument(text: string): boolean {
  return NUMBERED.test(text);
}
