import { changeFormat, commonFormat } from "../cellFormat";
import { assumed, documented } from "../declareMember";
import type { Json } from "../member";
import type { HostFormat } from "../model";
import { defineObject, refusals, type Setting } from "../objectType";
import { readColour, readFlag, readNumber, readText, readWord } from "../readArgument";
import type { CellsTarget } from "../targets";

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** The writing of cells. */
export const rangeFont = defineObject<Excel.RangeFont, CellsTarget>({
  name: "RangeFont",
  members: {
    bold: documented.value(
      "1.1",
      (target) => commonFormat(target, (format) => format.bold ?? false),
      setFont((format, value) => (format.bold = readFlag(value))),
    ),
    italic: documented.value(
      "1.1",
      (target) => commonFormat(target, (format) => format.italic ?? false),
      setFont((format, value) => (format.italic = readFlag(value))),
    ),
    underline: documented.value(
      "1.1",
      (target) => commonFormat(target, (format) => format.underline ?? "None"),
      setFont((format, value) => (format.underline = readWord(value, UNDERLINES))),
    ),
    name: assumed.value(
      "1.1",
      (target) => commonFormat(target, (format) => format.fontName ?? "Calibri"),
      setFont((format, value) => (format.fontName = readText(value))),
      "The default font is Calibri 11; newer Excels use Aptos Narrow.",
    ),
    size: assumed.value(
      "1.1",
      (target) => commonFormat(target, (format) => format.fontSize ?? 11),
      setFont((format, value) => (format.fontSize = readSize(value))),
    ),
    color: assumed.value(
      "1.1",
      (target) => commonFormat(target, (format) => format.fontColour ?? "#000000") ?? "",
      setFont((format, value) => (format.fontColour = readColour(value))),
      "HTML colour names are refused.",
    ),
  },
});

function setFont(change: (format: HostFormat, value: Json) => void) {
  return (target: CellsTarget, value: Json, setting: Setting) =>
    changeFormat(target, setting, (format) => change(format, value));
}

function readSize(value: Json): number {
  const size = readNumber(value);
  if (size < 1 || size > 409) throw refusals.badArgument();
  return size;
}
