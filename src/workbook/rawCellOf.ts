import { isDateFormat } from "../domain/submission/numberFormat";
import type { RawCell } from "../domain/submission/rawCell";
import type { StoredText } from "./textCache";

const ERROR_VALUE = /^#(?:REF|VALUE|NAME|DIV\/0|N\/A|NUM|NULL|SPILL|CALC)[!?]?$/u;

/** A cell as a program tells it: its value, what computes it, and how its numbers are shown. */
export interface ToldCell {
  readonly ref: string;
  readonly value: string | number | boolean;
  /** Without "=". */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly isError: boolean;
}

/** The cell of a snapshot; undefined when it is blank. */
export function rawCellOf(
  { ref, value, formula, numberFormat, isError }: ToldCell,
  read: (stored: string) => StoredText,
): RawCell | undefined {
  if (typeof value === "string") return textCell(ref, read(value), formula, isError);
  if (typeof value === "boolean")
    return { ref, type: "boolean", value, numberFormat: null, formula };
  const type = isDateFormat(numberFormat) ? "date" : "number";
  return { ref, type, value, numberFormat, formula };
}

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

/** A cell whose formula nobody has calculated, as some programs save it; undefined without a formula. */
export function uncalculatedCell(ref: string, formula: string | null): RawCell | undefined {
  return formula === null || formula === ""
    ? undefined
    : { ref, type: "blank", value: null, numberFormat: null, formula };
}
