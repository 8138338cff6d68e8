import type { CellMark } from "../../usecases/openWorkbook";
import { NOTE_WORDS } from "../../workbook/cellMark";
import { cellOfAddress } from "./cellPlace";

/** A note of a sheet with the place it hangs at. */
export interface LocatedNote {
  readonly note: Excel.Note;
  readonly place: Excel.Range;
}

/** Asks for the notes of a sheet. */
export function noteStep(sheet: Excel.Worksheet): Excel.NoteCollection {
  const { notes } = sheet;
  notes.load("items/content");
  return notes;
}

/** Asks where the notes hang. */
export function ourNotes(notes: Excel.NoteCollection): readonly LocatedNote[] {
  return notes.items.map((note) => {
    const place = note.getLocation().untrack();
    place.load("address");
    return { note, place };
  });
}

/** Replaces our notes; a cell that has somebody's own note keeps that one alone. */
export function writeNotes(
  sheet: Excel.Worksheet,
  found: readonly LocatedNote[],
  marks: readonly CellMark[],
): void {
  const taken = new Set<string>();
  for (const { note, place } of found) {
    if (note.content.startsWith(NOTE_WORDS)) note.delete();
    else taken.add(cellOfAddress(place.address));
  }
  const messages = new Map<string, readonly string[]>();
  for (const { cell, message } of marks)
    messages.set(cell, [...(messages.get(cell) ?? []), message]);
  for (const [cell, texts] of messages)
    if (!taken.has(cell)) sheet.notes.add(cell, `${NOTE_WORDS}${texts.join("\n")}`);
}
