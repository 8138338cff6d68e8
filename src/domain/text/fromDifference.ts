import { shortenText } from "./shortenText";

const LEAD_IN = 12;

/** A text for quoting beside another one: a long one is shown from shortly before they differ. */
export function fromDifference(text: string, other: string, most: number): string {
  const same = text.length <= most ? 0 : commonStart(text, other);
  const from = same <= most / 2 ? 0 : same - LEAD_IN;
  return `${from === 0 ? "" : "…"}${shortenText(text.slice(from), most)}`;
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
