/** A text with its first letter in upper case, to begin a sentence with. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
