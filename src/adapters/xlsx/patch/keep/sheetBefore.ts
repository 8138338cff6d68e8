import { cellRef } from "../../../../workbook/cellRef";
import type { FreeLook, FreeSheetDraft } from "../../../../workbook/draft";
import { placeBefore } from "../../../../workbook/move/axisMove";
import { sheetMover, type SheetMover } from "../../../../workbook/move/sheetMove";
import type { NotKept, TakenOver } from "../../../../workbook/packageEdit";
import { readSheetReference } from "../../../../workbook/sheetReference";
import { sheetName } from "../../../../workbook/sheetLimits";
import { readCell } from "../../lint/cellRange";
import type { CellWriting } from "../../long/sheetData";
import { xmlContent } from "../../writtenText";
import { localNamesOf, type LocalName } from "../bookPart";
import { carryDrawing, drawingOfPeople } from "../carryDrawing";
import { carryNotes, notesOfSheet } from "../carryNotes";
import type { BookSheet, OpenBook } from "../openBook";
import type { PackageParts } from "../packageParts";
import { copyRelation, relationsOf } from "../partRelations";
import { prefixOf, readPlaces } from "../xmlPlaces";
import { keepFrame, type LostThing } from "./keepFrame";
import { keepTable } from "./keepTable";
import { rowsBefore, type RowsBefore } from "./rowsBefore";
import { rowSettingsBefore } from "./rowSettings";
import { withoutRows, withPrefix } from "./sheetFrame";

/** The sheet that a new one takes the place of, with what the new one takes over. */
export interface SheetBefore {
  /** Parts that are not to go with the sheet. */
  readonly keptParts: ReadonlySet<string | undefined>;
  /** What the sheet's own names stand for now: its print area and titles. */
  readonly names: readonly LocalName[];
  /** Puts people's own on the new sheet while it has no rows yet; tells what cannot be kept. */
  readonly keepOn: (part: string) => readonly NotKept[];
  /** How the new sheet's rows and cells look. */
  readonly writing: (look: (look: FreeLook) => number) => Omit<CellWriting, "text">;
}

type Old = BookSheet & { readonly part: string };

/** Opens a sheet before it is taken away. */
export function openBefore(
  book: OpenBook,
  old: Old,
  index: number,
  draft: FreeSheetDraft,
  takenOver: TakenOver,
): SheetBefore {
  const { parts } = book;
  const source = parts.text(old.part) ?? "";
  const frame = withoutRows(source);
  const before = rowsBefore(source);
  const relations = new Map(relationsOf(parts, old.part).map((each) => [each.id, each]));
  const notes = notesOfSheet(parts, old.part);
  const drawing = drawingOfPeople(parts, old.part, draft.charts);
  const referred = [...frame.matchAll(REFERRING)].map(([, id = ""]) => relations.get(id)?.part);
  const tables = tablesOf(parts, old.part);
  const mover = sheetMover(takenOver.move);
  const isHere = (name: string): boolean =>
    name === "" || readSheetReference(`${name}A1`)?.sheet === sheetName(old.name);
  return {
    keptParts: new Set([...notes.map(({ part }) => part), drawing?.part, ...referred]),
    names: localNamesOf(book, index).flatMap(({ name, refersTo }) => {
      const moved = mover.places(refersTo, isHere);
      return moved === undefined ? [] : [{ name, refersTo: xmlContent(moved) }];
    }),
    keepOn: (part) => {
      const copied = new Map<string, string>();
      const relation = (id: string): string | undefined => {
        const there = relations.get(id);
        if (there === undefined) return undefined;
        const now = copied.get(id) ?? copyRelation(parts, part, there);
        copied.set(id, now);
        return now;
      };
      const kept = keepFrame(parts.text(part) ?? "", frame, takenOver, { relation, isHere });
      parts.put(part, kept.text);
      const isFiltered = keepTables(parts, part, tables, takenOver);
      if (drawing !== undefined) carryDrawing(parts, drawing, part);
      carryNotes(parts, notes, part, newRefs(draft, mover));
      const hasNew = takenOver.move.rows.from.size < length(takenOver.move.rows.after);
      return [
        ...kept.lost.map((lost) => notKept(old, lost)),
        ...(isFiltered && hasNew
          ? [notKept(old, { what: "filter-of-new-rows", place: "" } as const)]
          : []),
      ];
    },
    writing: (look) => writingBefore(before, draft, takenOver, look),
  };
}

/** What a sheet refers to from its set-up, but for what is carried over otherwise. */
const REFERRING =
  /<(?:[^<>\s/:]+:)?(?:pageSetup|picture|legacyDrawingHF|slicer)\s[^<>]*?:id="(?<id>[^"]*)"/gu;

function notKept(old: Old, { what, place }: LostThing): NotKept {
  return {
    kind: "not-kept",
    sheet: sheetName(old.name),
    what,
    cell: place === "" ? null : place,
  };
}

function length({ first, last }: { readonly first: number; readonly last: number }): number {
  return last - first + 1;
}

function tablesOf(parts: PackageParts, sheet: string): ReadonlyMap<string, string> {
  return new Map(
    relationsOf(parts, sheet).flatMap(({ kind, part }) => {
      const text = kind === "table" && part !== undefined ? parts.text(part) : undefined;
      const name = text === undefined ? undefined : readPlaces(text)?.attributes.get("displayName");
      return text === undefined || name === undefined ? [] : [[name.toLowerCase(), text] as const];
    }),
  );
}

/** Gives the new sheet's tables what people made of those before; says whether rows are filtered. */
function keepTables(
  parts: PackageParts,
  sheet: string,
  before: ReadonlyMap<string, string>,
  { move }: TakenOver,
): boolean {
  let isFiltered = false;
  for (const [name, part] of [...tableParts(parts, sheet)]) {
    const old = before.get(name);
    const root = old === undefined ? undefined : readPlaces(old);
    if (old === undefined || root === undefined) continue;
    const kept = keepTable(parts.text(part) ?? "", withPrefix(old, prefixOf(root), ""), move);
    parts.put(part, kept.text);
    isFiltered ||= kept.isFiltered;
  }
  return isFiltered;
}

function tableParts(parts: PackageParts, sheet: string): readonly (readonly [string, string])[] {
  return relationsOf(parts, sheet).flatMap(({ kind, part }) => {
    const root =
      kind === "table" && part !== undefined ? readPlaces(parts.text(part) ?? "") : undefined;
    const name = root?.attributes.get("displayName")?.toLowerCase();
    return name === undefined || part === undefined ? [] : [[name, part] as const];
  });
}

/** Notes go with their cells; a page without a table keeps its places. */
function newRefs(
  { tables }: FreeSheetDraft,
  mover: SheetMover,
): (old: string) => string | undefined {
  if (tables.length === 0) return (old) => old;
  return (old) => {
    const cell = readCell(old);
    const to = cell === undefined ? undefined : mover.cell(cell.row, cell.column);
    return to === undefined ? undefined : cellRef(to.column - 1, to.row);
  };
}

function writingBefore(
  before: RowsBefore,
  draft: FreeSheetDraft,
  takenOver: TakenOver,
  ours: (look: FreeLook) => number,
): Omit<CellWriting, "text"> {
  const { rows, columns } = takenOver.move;
  const heading = draft.tables.length === 0 ? 0 : rows.after.first - 1;
  let known = 0;
  let there: number | undefined;
  const rowThere = (row: number): number | undefined => {
    if (row !== known) {
      known = row;
      const isTaken = row >= heading && row <= rows.after.last && heading > 0;
      there = isTaken ? placeBefore(rows, row) : undefined;
    }
    return there;
  };
  const columnThere = Array.from({ length: columns.after.last + 1 }, (_, column) =>
    columns.from.get(column),
  );
  const loose = (row: number, column: number): number | undefined => {
    const cell = readCell(takenOver.cells.get(cellRef(column - 1, row)) ?? "");
    return cell === undefined ? undefined : before.look(cell.row, cell.column);
  };
  return {
    look: (look, row, column) => {
      const from = rowThere(row);
      const at = from === undefined ? undefined : columnThere[column];
      const kept =
        from !== undefined && at !== undefined
          ? before.look(from, at)
          : takenOver.cells.size > 0
            ? loose(row, column)
            : undefined;
      return kept ?? ours(look);
    },
    row: (row) => rowSettingsBefore(row, draft.rows[row - 1], takenOver, before),
  };
}
