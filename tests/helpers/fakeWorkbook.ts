import { IDENTITY_SHEET, isIdentityProperty } from "../../src/workbook/identity";
import { normaliseText } from "../../src/domain/text/normaliseText";
import type { RawCell } from "../../src/domain/submission/rawCell";
import { HostError, type HostErrorCode } from "../../src/usecases/hostError";
import type {
  Abilities,
  CellMark,
  CellWrite,
  OpenWorkbook,
  Place,
  WorkbookChange,
} from "../../src/usecases/openWorkbook";
import { cellRef } from "../../src/workbook/cellRef";
import type { SheetDraft, WorkbookDraft } from "../../src/workbook/draft";
import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { styleOf } from "../../src/workbook/styles";
import { writeBook, type BookCell } from "./aBook";

type Value = string | number | boolean | null;

interface FakeCell {
  readonly value: Value;
  readonly format: string | null;
  readonly formula: string | null;
}

interface FakeSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  /** Rows and columns from 0. */
  readonly rows: FakeCell[][];
}

const BLANK: FakeCell = { value: null, format: null, formula: null };

export const allAbilities: Abilities = {
  api: "1.21",
  platform: "windows",
  supported: true,
  notes: true,
  newWorkbook: true,
  ownBytes: true,
};

/** An open workbook in memory, with what the user beside the pane may do to it. */
export interface FakeWorkbook extends OpenWorkbook {
  /** The user types into a cell; those who watch hear of it. */
  readonly type: (place: Place, value: Value, numberFormat?: string) => void;
  /** The user picks from a dropdown: Excel does not always tell. */
  readonly pick: (place: Place, value: Value) => void;
  /** A formula has another value; those who watch hear that something was calculated. */
  readonly calculate: (place: Place, value: Value) => void;
  readonly select: (place: Place) => void;
  /** The user inserts a blank row above a row (from 1). */
  readonly insertRow: (sheet: string, above: number) => void;
  readonly removeSheet: (sheet: string) => void;
  /** From now on every request is refused; null ends it. */
  readonly refuse: (code: HostErrorCode | null) => void;
  /** The requests so far: "readRows Nhiệm vụ 3-3". */
  readonly asked: readonly string[];
  readonly marks: () => readonly CellMark[];
  readonly valueAt: (place: Place) => Value;
  readonly formatAt: (place: Place) => string | null;
  readonly properties: () => Readonly<Record<string, string>>;
  readonly watched: () => boolean;
}

/** A workbook as it stands open after a draft was written into it. */
export function fakeWorkbook(
  draft: Pick<WorkbookDraft, "sheets" | "properties"> = { sheets: [], properties: {} },
  abilities: Abilities = allAbilities,
): FakeWorkbook {
  let sheets = draft.sheets.map(sheetOf);
  let properties: Readonly<Record<string, string>> = { ...draft.properties };
  let selected: Place = { sheet: sheets[0]?.name ?? "Sheet1", cell: "A1" };
  let refusal: HostErrorCode | null = null;
  let marks: readonly CellMark[] = [];
  const listeners = new Set<(change: WorkbookChange) => void>();
  const asked: string[] = [];

  const ask = async (what: string): Promise<void> => {
    asked.push(what);
    await Promise.resolve();
    if (refusal !== null) throw new HostError(refusal, what);
  };
  const tell = (change: WorkbookChange): void => {
    for (const listener of [...listeners]) listener(change);
  };
  const sheetNamed = (name: string): FakeSheet => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new HostError("place-missing", name);
    return found;
  };
  const cellAt = ({ sheet, cell }: Place): FakeCell => {
    const [row, column] = position(cell);
    return sheetNamed(sheet).rows[row]?.[column] ?? BLANK;
  };
  const put = ({ sheet, cell }: Place, content: FakeCell): void => {
    const [row, column] = position(cell);
    const { rows } = sheetNamed(sheet);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(BLANK);
    cells[column] = content;
  };

  return {
    abilities,
    asked,
    read: async () => {
      await ask("read");
      return snapshotOf(sheets, properties);
    },
    readRows: async (sheet, firstRow, lastRow) => {
      await ask(`readRows ${sheet} ${firstRow}-${lastRow}`);
      return rowsOf(sheetNamed(sheet)).filter(
        ({ number }) => number >= firstRow && number <= lastRow,
      );
    },
    write: async (written, options = {}) => {
      await ask(`write ${written.sheets.length}`);
      const { cancel } = options;
      if (cancel?.cancelled === true) return { kind: "cancelled" };
      const names = written.sheets.map(({ name }) => name);
      const before = new Set(sheets.map(({ name }) => name));
      sheets = [
        ...sheets.filter(({ name }) => !names.includes(name)),
        ...written.sheets.map(sheetOf),
      ];
      properties = { ...properties, ...written.properties };
      return {
        kind: "written",
        added: names.filter((name) => !before.has(name)),
        replaced: names.filter((name) => before.has(name)),
      };
    },
    removeSheets: async (names) => {
      await ask(`removeSheets ${names.join(", ")}`);
      sheets = sheets.filter(({ name }) => !names.includes(name));
      if (!names.includes(IDENTITY_SHEET)) return;
      const kept = Object.entries(properties).filter(([key]) => !isIdentityProperty(key));
      properties = Object.fromEntries(kept);
    },
    setProperties: async (set) => {
      await ask("setProperties");
      properties = { ...properties, ...set };
    },
    edit: async (writes) => {
      await ask(`edit ${writes.map(({ cell }) => cell).join(" ")}`);
      const before = writes.map((write): CellWrite => {
        const { value, format, formula } = cellAt(write);
        return {
          sheet: write.sheet,
          cell: write.cell,
          value,
          ...(format === null ? {} : { numberFormat: format }),
          ...(formula === null ? {} : { formula }),
        };
      });
      for (const write of writes) {
        const format = write.numberFormat ?? cellAt(write).format;
        put(write, { value: write.value, format, formula: write.formula ?? null });
      }
      return before;
    },
    mark: async (wanted) => {
      await ask(`mark ${wanted.length}`);
      marks = wanted;
    },
    goTo: async (place) => {
      await ask(`goTo ${place.sheet}!${place.cell}`);
      sheetNamed(place.sheet);
      selected = place;
      tell({ kind: "selection", place });
    },
    selection: async () => {
      await ask("selection");
      return selected;
    },
    watch: async (listener) => {
      await ask("watch");
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        return Promise.resolve();
      };
    },
    bytes: async () => {
      await ask("bytes");
      return writeBook({
        properties,
        sheets: sheets.map(({ name, visibility, rows }) => ({
          name,
          visibility,
          rows: rows.map((cells) => cells.map(bookCell)),
        })),
      });
    },
    openNew: (bytes) => ask(`openNew ${bytes.length}`),

    type: (place, value, numberFormat) => {
      put(place, { value, format: numberFormat ?? cellAt(place).format, formula: null });
      const row = position(place.cell)[0] + 1;
      tell({ kind: "cells", sheet: place.sheet, firstRow: row, lastRow: row });
    },
    pick: (place, value) => put(place, { value, format: cellAt(place).format, formula: null }),
    calculate: (place, value) => {
      put(place, { ...cellAt(place), value });
      tell({ kind: "calculated" });
    },
    select: (place) => {
      selected = place;
      tell({ kind: "selection", place });
    },
    insertRow: (sheet, above) => {
      sheetNamed(sheet).rows.splice(above - 1, 0, []);
      tell({ kind: "structure" });
    },
    removeSheet: (sheet) => {
      sheets = sheets.filter(({ name }) => name !== sheet);
      tell({ kind: "structure" });
    },
    refuse: (code) => {
      refusal = code;
    },
    marks: () => marks,
    valueAt: (place) => cellAt(place).value,
    formatAt: (place) => cellAt(place).format,
    properties: () => properties,
    watched: () => listeners.size > 0,
  };
}

/** What a draft looks like once it stands open. */
export function snapshotOfDraft(
  draft: Pick<WorkbookDraft, "sheets" | "properties">,
): WorkbookSnapshot {
  return snapshotOf(draft.sheets.map(sheetOf), draft.properties);
}

function sheetOf({ name, visibility, rows }: SheetDraft): FakeSheet {
  const cellsOf = (cells: SheetDraft["rows"][number]["cells"]): FakeCell[] =>
    cells.map((cell) => {
      if (cell === null) return BLANK;
      const format = styleOf(cell.style).format ?? null;
      return { value: cell.value, format, formula: cell.formula ?? null };
    });
  return { name, visibility, rows: rows.map(({ cells }) => cellsOf(cells)) };
}

function snapshotOf(
  sheets: readonly FakeSheet[],
  properties: Readonly<Record<string, string>>,
): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      rows: rowsOf(sheet),
    })),
    properties: new Map(Object.entries(properties)),
    macros: false,
  };
}

function rowsOf({ rows }: FakeSheet): readonly RowSnapshot[] {
  return rows.flatMap((cells, at) => {
    const number = at + 1;
    const read = cells.map((cell, column) => rawCell(cell, cellRef(column, number)));
    while (read.length > 0 && read.at(-1) === undefined) read.pop();
    return read.length === 0 ? [] : [{ number, cells: read }];
  });
}

function rawCell({ value, format, formula }: FakeCell, ref: string): RawCell | undefined {
  if (value === null || value === "") return undefined;
  if (typeof value === "number") {
    const isDay = format !== null && /d.*y/u.test(format);
    return { ref, type: isDay ? "date" : "number", value, numberFormat: format, formula };
  }
  if (typeof value === "boolean")
    return { ref, type: "boolean", value, numberFormat: null, formula };
  const text = normaliseText(value);
  const cell = { ref, type: "text" as const, value: text, numberFormat: null, formula };
  return text === value ? cell : { ...cell, original: value };
}

function bookCell({ value, format, formula }: FakeCell): BookCell {
  if (value === null) return null;
  return {
    value,
    ...(format === null ? {} : { format }),
    ...(formula === null ? {} : { formula }),
  };
}

/** Row and column from 0. */
function position(cell: string): readonly [row: number, column: number] {
  const match = /^(?<letters>[A-Z]+)(?<row>\d+)$/u.exec(cell);
  if (match?.groups === undefined) throw new Error(`Not a cell: ${cell}`);
  const letters = [...(match.groups["letters"] ?? "")];
  const column = letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(match.groups["row"]) - 1, column];
}
