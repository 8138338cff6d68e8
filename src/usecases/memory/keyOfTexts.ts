import { rememberLast } from "../../domain/text/remember";
import type { Remembered } from "../ports";

/** A text with so many letters takes longer to go over than to be known again. */
const LONG = 1_000;

/** Keys of several texts, of which long ones come again and again: those are gone over once. */
export function keyOfTexts({
  keyOf,
}: Pick<Remembered, "keyOf">): (...texts: readonly string[]) => string {
  const keyOfLong = rememberLast((text) => keyOf(text));
  return (...texts) => keyOf(...texts.map((text) => (text.length < LONG ? text : keyOfLong(text))));
}
