import type { CellWrite } from "../usecases/openWorkbook";
import { cellOfField, dataRowAt, rowAt } from "../usecases/rowPlaces";
import type { Desk } from "./desk";
import { rereadRows, spansOf } from "./reread";
import type { Session } from "./session/session";

/** Writes cells of the open workbook as one step that can be taken back, and checks them at once. */
export async function writeCells(
  desk: Desk,
  session: Session,
  label: string,
  writes: readonly CellWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  const expects = [...writes, ...idsBeside(session, writes)];
  const before = await desk.workbook.edit(writes);
  const step = { label, back: { kind: "cells" as const, writes: before, expects } };
  session.dispatch({ type: "undo/did", step });
  await rereadRows(desk, session, spansOf(writes));
}

/** The ids of the rows written into: they tell whether a row is still the same one. */
function idsBeside(session: Session, writes: readonly CellWrite[]): readonly CellWrite[] {
  const { content } = session.state().live;
  if (content.kind !== "submission") return [];
  const { submission } = content.checked;
  const written = new Set(writes.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const ids = writes.flatMap((write): readonly CellWrite[] => {
    const at = dataRowAt(submission, write);
    const row = at === undefined ? undefined : rowAt(submission, at);
    const place = row === undefined ? undefined : cellOfField(submission, row, "id");
    if (row?.cells.id === undefined || place === undefined) return [];
    return written.has(`${place.sheet}!${place.cell}`)
      ? []
      : [{ ...place, value: row.cells.id.value }];
  });
  return [...new Map(ids.map((id) => [`${id.sheet}!${id.cell}`, id])).values()];
}
