import { formRows, stepRow, type RowFilter } from "../../../usecases/entry/formRows";
import type { CoverKey } from "../../../usecases/finishSubmission";
import type { Finding } from "../../../domain/validation/finding";
import type { Place } from "../../../usecases/openWorkbook";
import { cellOfField, placeOfFinding, rowAt, type RowPlace } from "../../../usecases/rowPlaces";
import { attempt } from "../../attempt";
import type { Desk } from "../../desk";
import { ENTRY } from "../../labels/entry";
import { quietly } from "../../quietly";
import { rereadAll, rereadRows } from "../../reread";
import type { Session } from "../../session/session";
import { makeUndoActions } from "../../undoActions";
import { commitDrafts, shownRow } from "./commitDrafts";
import { finishWork } from "./finishWork";

/** What the user can do with the form of a row. */
export interface EntryActions {
  readonly filter: (filter: RowFilter) => void;
  readonly type: (row: string, field: string, words: string) => void;
  /** Writes what is typed into a field to the sheet; all fields of the row when none is named. */
  readonly commit: (row: string, field?: string) => void;
  /** Types and writes at once, as choosing from a list does. */
  readonly choose: (row: string, field: string, words: string) => void;
  /** Forgets what is typed into a row and not on the sheet. */
  readonly giveUp: (row: string) => void;
  /** Goes to the next row of the filter, or the one before. */
  readonly step: (direction: 1 | -1) => void;
  /** Goes to a row by where it stands. */
  readonly showRow: (row: RowPlace) => void;
  readonly goTo: (finding: Finding) => void;
  readonly answer: (key: CoverKey, words: string) => void;
  /** Checks, stamps and hands out the file; asks first when something must still be fixed. */
  readonly finish: (confirmed: boolean) => void;
  readonly dismissConfirm: () => void;
  readonly reread: () => void;
  readonly undo: () => void;
}

/** Binds what the user can do here to the workbook and the session. */
export function makeEntryActions(desk: Desk, session: Session): EntryActions {
  const { undo } = makeUndoActions(desk, session);
  const drafts = commitDrafts(desk, session);
  drafts.followRow();

  const type = (row: string, field: string, words: string): void =>
    session.dispatch({ type: "entry/typed", row, field, words });

  const show = async (place: Place, left: RowPlace | null): Promise<void> => {
    // The form moves at once; the sheet follows as soon as the program lets it.
    session.dispatch({ type: "live/selected", place });
    await desk.workbook.goTo(place);
    if (left !== null)
      await rereadRows(desk, session, [
        { sheet: left.sheet, firstRow: left.row, lastRow: left.row },
      ]);
  };

  const showRow = (wanted: RowPlace): void => {
    const { live } = session.state();
    if (live.content.kind !== "submission") return;
    const { submission } = live.content.checked;
    const row = rowAt(submission, wanted);
    if (row === undefined) return;
    const first = row.kind === "task" ? "status" : "actual";
    const place = cellOfField(submission, row, first);
    void quietly(session, () => show(place ?? { sheet: row.sheet, cell: `A${row.row}` }, live.row));
  };

  return {
    filter: (filter) => session.dispatch({ type: "entry/filtered", filter }),
    type,
    commit: (row, field) => void drafts.commit(row, field),
    choose: (row, field, words) => {
      type(row, field, words);
      void drafts.commit(row, field);
    },
    giveUp: (row) => {
      const typed = session.state().entry.drafts[row];
      if (typed !== undefined) session.dispatch({ type: "entry/settled", row, typed });
    },
    step: (direction) => {
      const { live, entry } = session.state();
      if (live.content.kind !== "submission") return;
      const next = stepRow(formRows(live.content.checked), live.row, direction, entry.filter);
      if (next !== undefined) showRow(next);
    },
    showRow,
    goTo: (finding) => {
      const { content, row } = session.state().live;
      if (content.kind !== "submission") return;
      const place = placeOfFinding(finding, content.checked.submission);
      if (place !== null) void quietly(session, () => show(place, row));
    },
    answer: (key, words) => session.dispatch({ type: "entry/answered", key, words }),
    finish: (confirmed) =>
      void attempt(session, ENTRY.finish.going, async () => {
        const shown = shownRow(session);
        if (shown !== undefined) await drafts.commit(shown.key);
        await finishWork(desk, session, confirmed);
      }),
    dismissConfirm: () => session.dispatch({ type: "entry/confirming", confirming: false }),
    reread: () => void attempt(session, ENTRY.rereading, () => rereadAll(desk, session)),
    undo: () => void undo(),
  };
}
