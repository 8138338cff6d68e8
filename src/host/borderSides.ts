import type { Area, EdgeSide, HostEdge, HostFormat } from "./model";
import type { CellsTarget } from "./targets";

/** The lines of cells that one name means, such as all inner vertical ones. */
export interface BorderTarget {
  readonly cells: CellsTarget;
  readonly index: BorderIndex;
}

export const BORDER_INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

export type BorderIndex = (typeof BORDER_INDEXES)[number];

/** Which of a cell's own sides belong to a line of the area. */
export function sidesOf(
  index: BorderIndex,
  area: Area,
  row: number,
  column: number,
): readonly EdgeSide[] {
  const top = row === area.row;
  const bottom = row === area.row + area.rows - 1;
  const left = column === area.column;
  const right = column === area.column + area.columns - 1;
  switch (index) {
    case "EdgeTop":
      return top ? ["top"] : [];
    case "EdgeBottom":
      return bottom ? ["bottom"] : [];
    case "EdgeLeft":
      return left ? ["left"] : [];
    case "EdgeRight":
      return right ? ["right"] : [];
    case "InsideVertical":
      return [...(left ? [] : ["left" as const]), ...(right ? [] : ["right" as const])];
    case "InsideHorizontal":
      return [...(top ? [] : ["top" as const]), ...(bottom ? [] : ["bottom" as const])];
    case "DiagonalDown":
    case "DiagonalUp":
      return [];
  }
}

const SIDES: readonly EdgeSide[] = ["top", "bottom", "left", "right"];

/** Draws a side of a cell; `border` tells the colour when all four are drawn. */
export function drawSide(format: HostFormat, side: EdgeSide, edge: Partial<HostEdge>): void {
  const before = format.edges?.[side] ?? { style: "Continuous", colour: "#000000", weight: "Thin" };
  format.edges = { ...format.edges, [side]: { ...before, ...edge } };
  const drawn = SIDES.map((each) => format.edges?.[each]).filter(
    (each) => each !== undefined && each.style !== "None",
  );
  if (drawn.length === SIDES.length) format.border = drawn[0]?.colour ?? "#000000";
  else delete format.border;
}
