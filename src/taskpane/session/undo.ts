import type { CellWrite } from "../../usecases/openWorkbook";

/** Something we wrote, and what takes it back. */
export interface UndoStep {
  /** "Sửa ô J12", "Lập biểu". */
  readonly label: string;
  readonly back:
    | {
        readonly kind: "cells";
        /** What stood there before. */
        readonly writes: readonly CellWrite[];
        /**
         * What must still stand there: what we wrote, and the ids of its rows. Nothing is taken back
         * over what somebody wrote since, or in rows that were sorted since.
         */
        readonly expects: readonly CellWrite[];
      }
    | { readonly kind: "sheets"; readonly names: readonly string[] };
}

/** What can be taken back, the latest last. Excel's own Undo forgets when an add-in writes. */
export interface UndoState {
  readonly steps: readonly UndoStep[];
}

export type UndoEvent =
  | { readonly type: "undo/did"; readonly step: UndoStep }
  | { readonly type: "undo/undone" }
  | { readonly type: "undo/forgotten" };

export const initialUndo: UndoState = { steps: [] };

/** Further back nobody remembers what it was. */
const MOST_STEPS = 50;

/** The steps that can be taken back, as events change them. */
export function reduceUndo(state: UndoState, event: UndoEvent): UndoState {
  switch (event.type) {
    case "undo/did":
      return { steps: [...state.steps, event.step].slice(-MOST_STEPS) };
    case "undo/undone":
      return { steps: state.steps.slice(0, -1) };
    case "undo/forgotten":
      return initialUndo;
  }
}
