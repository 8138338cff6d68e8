import { child, children, unescapeText } from "./elements";
import type { XmlElement } from "./xmlTree";

/** The longest text that fits into a cell. */
const LONGEST = 32_767;

/** The text of a cell, shared string or comment: plain, or the runs of a rich text without readings. */
export function richText(element: XmlElement): string {
  const [only, ...others] = element.children;
  if (only?.name === "t" && others.length === 0) return unescapeText(only.text);
  const plain = children(element, "t").map(({ text }) => text);
  const runs = children(element, "r").map((run) => child(run, "t")?.text ?? "");
  return unescapeText([...plain, ...runs].join(""));
}

/** Excel cuts a longer text or refuses the file. */
export function lengthFault(text: string): string | undefined {
  return text.length > LONGEST ? `the text has ${text.length} characters` : undefined;
}
