import type { RawCell } from "../../domain/submission/rawCell";
import type { StoredText } from "./textCache";

const ERROR_VALUE = /^#(?:REF|VALUE|NAME|DIV\/0|N\/A|NUM|NULL|SPILL|CALC)[!?]?$/u;

/** A text cell of a snapshot; undefined when nothing is left of the text once it is normalised. */
export function textCell(
  ref: string,
  { stored, text }: StoredText,
  formula: string | null,
  markedAsError: boolean,
): RawCell | undefined {
  if (text === "") return undefined;
  const isError = markedAsError || (formula !== null && ERROR_VALUE.test(text));
  const type = isError ? ("error" as const) : ("text" as const);
  const cell = { ref, type, value: text, numberFormat: null, formula };
  return text === stored ? cell : { ...cell, original: stored };
}
