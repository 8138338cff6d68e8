import { formatDay, toSerial } from "../../domain/deadline/isoDate";
import { cellText, type RawCell } from "../../domain/submission/rawCell";
import { readDay, readFigure, readPercent, whyNoDay } from "../../domain/submission/readings";
import { foldText } from "../../domain/text/foldText";
import { normaliseText } from "../../domain/text/normaliseText";
import { shortenText } from "../../domain/text/shortenText";
import { formatVietnameseNumber, parseVietnameseNumber } from "../../domain/text/vietnameseNumber";
import type { EntryField } from "./formFields";

/** What typed words mean as the value of a cell, or why they cannot stand there. */
export type TypedValue =
  | { readonly kind: "value"; readonly value: string | number | null }
  | { readonly kind: "refused"; readonly message: string };

/** The days that the template's own cells accept. */
const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2100-12-31";
/** No cell of Excel holds more. */
const LONGEST = 32_767;

/** Understands what an officer typed into a field; nothing is guessed. */
export function readTyped({ kind, choices }: EntryField, typed: string): TypedValue {
  const text = normaliseText(typed);
  if (text === "") return { kind: "value", value: null };
  if (text.length > LONGEST)
    return refused(`Nội dung dài ${text.length} ký tự; một ô chỉ chứa được ${LONGEST} ký tự.`);
  switch (kind) {
    case "choice":
      return readChoice(choices, text);
    case "whole":
      return readWhole(text);
    case "figure": {
      const figure = parseVietnameseNumber(text.replace(/\s*%$/u, ""));
      return figure === null
        ? refused(`“${shorten(text)}” không phải là số. Hãy chỉ ghi số, không kèm đơn vị.`)
        : { kind: "value", value: figure };
    }
    case "day":
      return readTypedDay(text);
    case "text":
    case "long":
      return { kind: "value", value: text };
  }
}

function readChoice(choices: readonly string[], text: string): TypedValue {
  const choice = choices.find((each) => foldText(each) === foldText(text));
  return choice === undefined
    ? refused(`“${shorten(text)}” không có trong danh sách. Hãy chọn một mục.`)
    : { kind: "value", value: choice };
}

function readWhole(text: string): TypedValue {
  const figure = parseVietnameseNumber(text.replace(/\s*%$/u, ""));
  return figure === null || !Number.isInteger(figure) || figure < 0 || figure > 100
    ? refused("Tỷ lệ là số nguyên từ 0 đến 100.")
    : { kind: "value", value: figure };
}

function readTypedDay(text: string): TypedValue {
  const reading = readDay(textCell(text));
  if (reading.kind !== "read")
    return refused(
      `“${shorten(text)}” ${whyNoDay(text)}. Hãy ghi ngày/tháng/năm, ví dụ 05/3/2025.`,
    );
  if (reading.day < FIRST_DAY || reading.day > LAST_DAY)
    return refused("Hãy ghi một ngày từ năm 2000 đến năm 2100.");
  return { kind: "value", value: toSerial(reading.day) };
}

/** What stands in a cell, in the words an officer would type for it. */
export function wordsOf({ kind }: Pick<EntryField, "kind">, cell: RawCell | undefined): string {
  if (cell === undefined) return "";
  const asStored = cellText(cell) ?? "";
  switch (kind) {
    case "day": {
      const reading = readDay(cell);
      return reading.kind === "read" ? formatDay(reading.day) : asStored;
    }
    case "whole": {
      const reading = readPercent(cell);
      if (reading.kind === "read" || reading.kind === "fraction" || reading.kind === "out-of-range")
        return formatVietnameseNumber(reading.value);
      return asStored;
    }
    case "figure": {
      const reading = readFigure(cell);
      return reading.kind === "read" ? formatVietnameseNumber(reading.value) : asStored;
    }
    case "choice":
    case "text":
    case "long":
      return asStored;
  }
}

function textCell(value: string): RawCell {
  return { ref: "A1", type: "text", value, numberFormat: null, formula: null };
}

function refused(message: string): TypedValue {
  return { kind: "refused", message };
}

function shorten(text: string): string {
  return shortenText(text, 40);
}
