import { cellRef } from "../../../workbook/cellRef";
import type { CellEdit } from "../../../workbook/packageEdit";
import type { CellRange } from "../lint/cellRange";
import { storableText } from "../../../workbook/storableText";
import { textElement, writtenText, xmlEscaped } from "../writtenText";
import type { CellPlace, RowPlace, SheetPlaces } from "./sheetPlaces";
import type { StyleBook } from "./styleBook";
import { tag, withAttributes } from "./xmlPlaces";

/** What the cells of a sheet refer to. */
export interface CellSetting {
  readonly styles: StyleBook;
  readonly is1904: boolean;
  /** Whether a shared text has parts with looks of their own. */
  readonly hasRuns: (index: number) => boolean;
  readonly tableHeadings: readonly CellRange[];
}

/** An edit and the place of its cell. */
export interface Target {
  readonly edit: CellEdit;
  readonly row: number;
  /** From 1. */
  readonly column: number;
}

const SERIALS_1904_BEHIND = 1_462;

/** A cell that is there with its new value. */
export function changedCell(
  cell: CellPlace,
  { edit }: Target,
  { prefix }: SheetPlaces,
  setting: CellSetting,
): string {
  const style = Number(cell.attributes.get("s") ?? "0");
  const wanted = wantedStyle(style, edit, setting);
  const attributes = withAttributes(cell.attributes, {
    ...(wanted === style ? {} : { s: String(wanted) }),
    t: typeOf(edit),
    cm: undefined,
    vm: undefined,
  });
  const content = contentOf(edit, wanted, prefix, setting) + cell.extensions;
  return content === ""
    ? tag(cell.name, attributes, "/")
    : `${tag(cell.name, attributes)}${content}</${cell.name}>`;
}

/** A cell that was not there looks as its row or its column says; "" when nothing is to stand in it. */
export function newCell(
  { edit, row, column }: Target,
  inRow: RowPlace | undefined,
  { prefix, columns }: SheetPlaces,
  setting: CellSetting,
): string {
  if (edit.value === null && edit.numberFormat === undefined && edit.formula === undefined)
    return "";
  const ofRow = /^(?:1|true|on)$/iu.test(inRow?.attributes.get("customFormat") ?? "")
    ? inRow?.attributes.get("s")
    : undefined;
  const ofColumn = columns.find(({ min, max }) => column >= min && column <= max)?.style;
  const style = wantedStyle(Number(ofRow ?? ofColumn ?? "0"), edit, setting);
  const attributes = withAttributes(new Map([["r", cellRef(column - 1, row)]]), {
    ...(style === 0 ? {} : { s: String(style) }),
    t: typeOf(edit),
  });
  const content = contentOf(edit, style, prefix, setting);
  return content === ""
    ? tag(`${prefix}c`, attributes, "/")
    : `${tag(`${prefix}c`, attributes)}${content}</${prefix}c>`;
}

function wantedStyle(style: number, { numberFormat }: CellEdit, { styles }: CellSetting): number {
  return numberFormat === undefined ? style : styles.withNumberFormat(style, numberFormat);
}

function typeOf({ value, formula }: CellEdit): string | undefined {
  if (typeof value === "string") return formula === undefined ? "inlineStr" : "str";
  return typeof value === "boolean" ? "b" : undefined;
}

/**
 * A text stands in its cell, not in the table of shared texts: that table stays as it is, and with it
 * the numbers by which all other cells refer to it. Every program reads both; Excel moves it when it
 * saves.
 */
function contentOf(
  { value, formula }: CellEdit,
  style: number,
  prefix: string,
  { styles, is1904 }: CellSetting,
): string {
  const calculated =
    formula === undefined ? "" : `<${prefix}f>${xmlEscaped(storableText(formula))}</${prefix}f>`;
  if (value === null) return calculated;
  if (typeof value === "string") {
    const text = writtenText(value.replace(/\r\n?/gu, "\n"));
    if (formula !== undefined) return `${calculated}<${prefix}v>${xmlEscaped(text)}</${prefix}v>`;
    return `<${prefix}is>${textElement(text, prefix)}</${prefix}is>`;
  }
  const shift = typeof value === "number" && is1904 && styles.showsDays(style);
  const stored = Number(value) - (shift ? SERIALS_1904_BEHIND : 0);
  return `${calculated}<${prefix}v>${stored}</${prefix}v>`;
}
