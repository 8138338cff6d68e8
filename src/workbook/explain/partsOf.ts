import type { CellPlace } from "./grid";
import { isFailure, type Reason, type Scalar, type Selection, type Traced } from "./traced";

/** A piece that a value is made of. */
export type Part = RowsPart | CellPart | GivenPart;

interface Shared {
  /** What it does to the value: adds to it, divides it, or decides it. */
  readonly side: "value" | "under" | "basis";
  readonly sign: 1 | -1;
}

/** Rows of a table that are counted, summed, or searched for the latest day. */
export interface RowsPart extends Shared {
  readonly kind: "rows";
  readonly how: Extract<Reason, { readonly kind: "rows" }>["how"];
  readonly amount: number;
  readonly selection: Selection;
}

/** A cell in which somebody, or the consolidation, wrote a value. */
export interface CellPart extends Shared {
  readonly kind: "cell";
  readonly place: CellPlace;
  readonly value: Scalar;
}

/** A number in the formula itself, written when the roll-up was made. */
export interface GivenPart extends Shared {
  readonly kind: "given";
  readonly amount: number;
}

/**
 * The pieces of a value. Cells with formulas are followed down to rows and plain cells; where a
 * formula only chooses between words, the cells that it decides by stand as its basis.
 */
export function partsOf(traced: Traced): readonly Part[] {
  return onceEach(piecesOf(traced));
}

function piecesOf({ value, reason }: Traced): readonly Part[] {
  switch (reason.kind) {
    case "given":
      return typeof value === "number"
        ? [{ kind: "given", side: "value", sign: 1, amount: value }]
        : [];
    case "cell":
      return reason.from === null ? cellPart(reason.place, value, "value") : piecesOf(reason.from);
    case "rows":
      return [
        {
          kind: "rows",
          side: "value",
          sign: 1,
          how: reason.how,
          amount: typeof value === "number" ? value : 0,
          selection: reason.selection,
        },
      ];
    case "sum":
      return reason.parts.flatMap(({ sign, part }) =>
        piecesOf(part).map((each) => ({ ...each, sign: sign === each.sign ? 1 : -1 })),
      );
    case "times":
      return piecesOf(reason.part).map((each) => multiplied(each, reason.by));
    case "share":
      return [
        ...piecesOf(reason.over),
        ...piecesOf(reason.under).map((each) => ({ ...each, side: "under" as const })),
      ];
    case "choice":
      return choiceParts(reason.test, reason.taken);
    case "made":
      // The bounds and decimals that a function is told are no part of the figure.
      return reason.of.filter((each) => each.reason.kind !== "given").flatMap(piecesOf);
  }
}

function multiplied(part: Part, by: number): Part {
  if (part.kind !== "cell") return { ...part, amount: part.amount * by };
  return typeof part.value === "number" ? { ...part, value: part.value * by } : part;
}

/** A branch that counts speaks for itself; a branch of mere words is explained by what chose it. */
function choiceParts(test: Traced, taken: Traced): readonly Part[] {
  const pieces = taken.reason.kind === "given" ? [] : piecesOf(taken);
  if (pieces.some(({ side }) => side === "value")) return pieces;
  return [...basisOf(test), ...pieces];
}

function basisOf({ value, reason }: Traced): readonly Part[] {
  switch (reason.kind) {
    case "given":
      return [];
    case "cell":
      return cellPart(reason.place, value, "basis");
    case "rows":
      return piecesOf({ value, reason }).map((each) => ({ ...each, side: "basis" as const }));
    case "sum":
      return reason.parts.flatMap(({ part }) => basisOf(part));
    case "times":
      return basisOf(reason.part);
    case "share":
      return [reason.over, reason.under].flatMap(basisOf);
    case "choice":
      return [reason.test, reason.taken].flatMap(basisOf);
    case "made":
      return reason.of.flatMap(basisOf);
  }
}

function cellPart(place: CellPlace, value: Scalar, side: Shared["side"]): readonly Part[] {
  return isFailure(value) ? [] : [{ kind: "cell", side, sign: 1, place, value }];
}

/** A cell that decides twice is named once; what adds to a figure may well add twice. */
function onceEach(parts: readonly Part[]): readonly Part[] {
  const seen = new Set<string>();
  return parts.filter((part) => {
    if (part.side !== "basis" || part.kind !== "cell") return true;
    const key = `${part.place.sheet}!${part.place.column},${part.place.row}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
