import type { SheetDraft } from "../../../workbook/draft";
import { BORDER_COLOUR, FONT, styleOf, type Style, type StyleName } from "../../../workbook/styles";
import { rangeAt } from "../rangeAt";
import { borderRectangles, lookRectangles } from "./lookRectangles";
import { addressLists, addressOf, columnsAddress, type Rectangle } from "./rectangles";
import { CALL_BYTES } from "./requestBytes";
import type { WriteStep } from "./writeStep";

/** Fonts, fills, alignment and lines; one setting for all cells that look alike. */
export function lookSteps(draft: SheetDraft, as: string): readonly WriteStep[] {
  const sheet = draft.name;
  const rectangles = lookRectangles(draft);
  const looks = [...new Set(rectangles.map(({ key }) => key))].flatMap((name) =>
    addressLists(rectangles.filter(({ key }) => key === name)).map((addresses) =>
      lookStep(sheet, as, name, addresses),
    ),
  );
  const borders = borderRectangles(draft).map((rectangle): WriteStep => ({
    sheet,
    bytes: 18 * CALL_BYTES,
    write: (workbook) => {
      drawBorders(workbook.worksheets.getItem(as), rectangle);
    },
  }));
  return [fontStep(draft, as), ...looks, ...borders];
}

/** Our font for whole columns, so that rows added below look like the others. */
function fontStep({ name, columns, rows }: SheetDraft, as: string): WriteStep {
  const count = rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    Math.max(1, columns.length),
  );
  return {
    sheet: name,
    bytes: 4 * CALL_BYTES,
    write: (workbook) => {
      const cells = rangeAt(workbook.worksheets.getItem(as), columnsAddress(0, count));
      const { font } = cells.format;
      font.name = FONT.name;
      font.size = FONT.size;
    },
  };
}

function lookStep(sheet: string, as: string, name: StyleName, addresses: string): WriteStep {
  return {
    sheet,
    bytes: addresses.length + 12 * CALL_BYTES,
    write: (workbook) => {
      const areas = workbook.worksheets.getItem(as).getRanges(addresses).untrack();
      applyLook(areas.format, styleOf(name));
    },
  };
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;

function applyLook(format: Excel.RangeFormat, style: Style): void {
  const { font } = format;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.size !== undefined) font.size = style.size;
  if (style.colour !== undefined) font.color = `#${style.colour}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap) format.wrapText = true;
}

/** A block one cell wide has no lines inside, and some Excels refuse to draw them. */
function drawBorders(sheet: Excel.Worksheet, rectangle: Rectangle): void {
  const { borders } = rangeAt(sheet, addressOf(rectangle)).format;
  const sides = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    ...(rectangle.rows > 1 ? (["InsideHorizontal"] as const) : []),
    ...(rectangle.columns > 1 ? (["InsideVertical"] as const) : []),
  ] as const;
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = "Continuous";
    border.color = `#${BORDER_COLOUR}`;
  }
}
