/** Text without the characters of `closing` that it ends in, each looked at once. */
export function trimClosing(text: string, closing: string): string {
  let end = text.length;
  while (end > 0 && closing.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
