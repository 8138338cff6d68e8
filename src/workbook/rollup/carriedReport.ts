import type { LeafHead, LeafNote } from "../../domain/consolidation/leafSchema";
import type { PlanIndex } from "../../domain/plan/planIndex";
import type { RawCell } from "../../domain/submission/rawCell";
import type { DataRow } from "../../domain/submission/submission";
import type { Finding } from "../../domain/validation/finding";

/** What the cells of a line of the hidden sheet say; null where a cell is blank. */
export type Texts = readonly (string | null)[];

/** A report as the lines of a roll-up tell it. */
export interface CarriedReport {
  readonly head: LeafHead;
  readonly rows: DataRow[];
  readonly findings: Finding[];
}

/**
 * Reads the lines below the one that names the format, where `told` follows its name; undefined
 * where anything cannot be understood.
 */
export type ReadFormat = (
  lines: readonly Texts[],
  told: Texts,
  index: PlanIndex,
) => readonly CarriedReport[] | undefined;

/** Where a row of a report stood and how it found its place in the plan. */
type CarriedPlace = Pick<DataRow, "sheet" | "row" | "id" | "match">;

/** The row with its place in the plan of this level. */
export function carriedRow(
  kind: DataRow["kind"],
  place: CarriedPlace,
  cells: Readonly<Record<string, RawCell>>,
  index: PlanIndex,
): DataRow {
  const { id, match } = place;
  const found = match === "added" ? undefined : index.byId.get(id ?? "");
  switch (kind) {
    case "task":
      return { ...place, kind, cells, task: found?.kind === kind ? found.task : null };
    case "target":
      return { ...place, kind, cells, target: found?.kind === kind ? found.target : null };
    case "staged": {
      const staged = found?.kind === kind ? found : null;
      return {
        ...place,
        kind,
        cells,
        target: staged?.target ?? null,
        stage: staged?.stage ?? null,
      };
    }
  }
}

/** A cell of a row as it was read at the lower level. */
export function carriedCell(
  [, column, type, numberFormat]: LeafNote,
  text: string,
  row: number,
): RawCell {
  const value = valueOf(type, text);
  return { ref: `${column}${row}`, type, value, numberFormat, formula: null };
}

function valueOf(type: RawCell["type"], text: string): RawCell["value"] {
  switch (type) {
    case "number":
    case "date":
      // A date that somebody typed as text is a text of a cell that is formatted as a date.
      return Number.isFinite(Number(text)) && text !== "" ? Number(text) : text;
    case "boolean":
      return text === "true";
    case "blank":
      return null;
    case "text":
    case "error":
      return text;
  }
}
