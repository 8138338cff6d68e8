import type { TargetRow, StagedRow, DataRow } from "../submission/submission";
import type { Role } from "../submission/columns";
import type { TaskEntry } from "../submission/taskEntry";

/** What became of one row that was read; the three kinds make up the accounting identity. */
export type Disposition =
  | { readonly kind: "used" }
  | { readonly kind: "superseded"; readonly reason: string }
  | { readonly kind: "excluded"; readonly reason: string };

/** One row of one file with what became of it: the leaf that every figure is explained by. */
export interface Contribution {
  readonly file: string;
  /** For whom the row counts. */
  readonly agencyId: string | null;
  /** The body inside that agency which sent it; null when the agency did itself. */
  readonly unitId: string | null;
  readonly row: DataRow;
  /** Understood cells of a task row; null for rows of targets. */
  readonly entry: TaskEntry | null;
  /** By the plan, whatever the cell says; `added` for a row the agency wrote itself. */
  readonly role: Role | "added";
  readonly disposition: Disposition;
  /** True when the agency wrote nothing into the row. */
  readonly blank: boolean;
}

/** Rows of targets among the contributions. */
export function targetRowOf(contribution: Contribution | null): TargetRow | StagedRow | null {
  if (contribution === null) return null;
  const { row } = contribution;
  return row.kind === "task" ? null : row;
}
