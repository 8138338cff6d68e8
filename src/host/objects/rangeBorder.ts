import { drawSide, sidesOf, type BorderTarget } from "../borderSides";
import { changeFormat } from "../cellFormat";
import { formatAt } from "../cells";
import { assumed, documented } from "../declareMember";
import type { Json } from "../member";
import type { HostEdge } from "../model";
import { defineObject, type Setting } from "../objectType";
import { readColour, readWord } from "../readArgument";

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** One line around or between cells. */
export const rangeBorder = defineObject<Excel.RangeBorder, BorderTarget>({
  name: "RangeBorder",
  identify: ({ index }) => ({ SideIndex: index, Id: index }),
  members: {
    sideIndex: documented.value("1.1", ({ index }) => index),
    style: documented.value(
      "1.1",
      (target) => edgeValue(target, (edge) => edge.style, "None"),
      setEdge((value) => ({ style: readWord(value, STYLES) })),
      "Diagonals are never drawn.",
    ),
    color: assumed.value(
      "1.1",
      (target) => edgeValue(target, (edge) => edge.colour, "#000000"),
      setEdge((value) => ({ colour: readColour(value) })),
      "A colour alone draws a thin line.",
    ),
    weight: documented.value(
      "1.1",
      (target) => edgeValue(target, (edge) => edge.weight, "Thin"),
      setEdge((value) => ({ weight: readWord(value, WEIGHTS) })),
    ),
  },
});

function setEdge(read: (value: Json) => Partial<HostEdge>) {
  return ({ cells, index }: BorderTarget, value: Json, setting: Setting) => {
    const edge = read(value);
    changeFormat(cells, setting, (format, row, column, area) => {
      for (const side of sidesOf(index, area, row, column)) drawSide(format, side, edge);
    });
  };
}

function edgeValue(
  { cells, index }: BorderTarget,
  read: (edge: HostEdge) => string,
  none: string,
): string | null {
  const values = new Set<string>();
  for (const area of cells.areas()) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        for (const side of sidesOf(index, area, row, column)) {
          const edge = formatAt(cells.sheet, row, column).edges?.[side];
          values.add(edge === undefined ? none : read(edge));
        }
      }
    }
  }
  return values.size > 1 ? null : ([...values][0] ?? none);
}
