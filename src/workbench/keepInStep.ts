import { cellAt, formatAt } from "../host/cells";
import { coerce } from "../host/coercion";
import type { Host, HostChange } from "../host/host";
import { cellKey, type Area, type HostCell, type HostSheet } from "../host/model";
import { ExcelRefusal } from "../host/objectType";
import { asBlock, type Edit } from "./edits";
import type { Grid, GridListener } from "./grid";
import type { GridContent, GridPlace } from "./readGrid";
import { gridPatch } from "./gridPatch";
import { plainReferences } from "./plainReferences";
import type { GridWorkbook } from "./gridTypes";
import { univerData } from "./univerData";

/** Long enough for the grid to take back what a validation refuses. */
const SETTLE = 40;

/** A host and a grid that show the same workbook. */
export interface Step {
  /** What the grid is to tell. */
  readonly listener: GridListener;
  /** Shows the host's workbook, from now on and after every change. */
  readonly begin: (grid: Grid) => void;
  readonly end: () => void;
}

export interface StepNotices {
  /** Excel would refuse what was typed. */
  readonly refusedEdit: (reason: string) => void;
  /** A validation took a typed text back; in its words, if it has any. */
  readonly invalid: (words: string | undefined) => void;
  readonly refusedCommand: () => void;
  /** The sheet in front, after each change. */
  readonly shown: (sheet: HostSheet) => void;
}

/** Carries changes both ways until both hold the same; the host's word counts. */
export function keepInStep(host: Host, notices: StepNotices): Step {
  const { model } = host;
  const touched = new Map<string, GridPlace>();
  /** What was typed, by place and by what the grid was given instead. */
  const typedFormulas = new Map<string, string>();
  const state: { grid: Grid | null; shown: GridWorkbook; ended: boolean } = {
    grid: null,
    shown: univerData(model, ""),
    ended: false,
  };
  const showSoon = later(show, 0);
  const readSoon = later(readGrid, SETTLE);

  function show(): void {
    const { grid, shown } = state;
    if (grid === null || state.ended) return;
    const next = univerData(model, "");
    const patch = gridPatch(shown, next);
    if (patch.kind === "rebuild") {
      // What is being typed, or was typed and not yet read, would be lost.
      if (grid.isEditing() || touched.size > 0) return void setTimeout(showSoon, 300);
      grid.build(next);
    } else {
      if (patch.cells.length > 0) grid.touchCells(patch.cells);
      if (patch.conditions.length > 0) grid.touchConditions(patch.conditions);
      if (patch.notes.length > 0) grid.touchNotes(patch.notes);
    }
    state.shown = next;
    if (patch.kind === "rebuild") showSelection();
    tellShown();
  }

  function showSelection(): void {
    state.grid?.select(model.activeSheetId, model.selection);
    tellShown();
  }

  function tellShown(): void {
    const sheet = sheetOf(model.activeSheetId);
    if (sheet !== undefined) notices.shown(sheet);
  }

  function readGrid(): void {
    const { grid } = state;
    if (grid === null || state.ended) return;
    const places = [...touched.values()];
    touched.clear();
    const edits = places.flatMap((place): readonly Edit[] => {
      const sheet = sheetOf(place.sheetId);
      if (sheet === undefined) return [];
      const content = grid.contentOf(place);
      remember(place, content);
      return settle(sheet, place, content);
    });
    for (const sheet of model.sheets)
      edit(
        sheet,
        edits.filter(({ place }) => place.sheetId === sheet.id),
      );
    showSoon();
  }

  /** Takes a calculated value over; anything else that differs is an edit. */
  function settle(sheet: HostSheet, place: GridPlace, content: GridContent): readonly Edit[] {
    const cell = cellAt(sheet, place.row, place.column);
    if (cell?.formula != null && content.formula === plainFormula(cell, sheet, place)) {
      if (cell.value !== content.value)
        host.setCalculated(sheet.id, place.row, place.column, content.value);
      return [];
    }
    const written = typedFormula(place, content.formula) ?? content.formula ?? content.value;
    return written === (cell?.formula ?? cell?.value ?? "") ? [] : [{ place, written }];
  }

  function plainTyped(sheet: HostSheet, place: GridPlace, formula: string): string {
    const plain = plainReferences(formula, model, { sheet, row: place.row });
    typedFormulas.set(`${placeKey(place)} ${plain}`, formula);
    return plain;
  }

  function typedFormula(place: GridPlace, plain: string | null): string | undefined {
    return plain === null ? undefined : typedFormulas.get(`${placeKey(place)} ${plain}`);
  }

  function plainFormula(cell: HostCell, sheet: HostSheet, { row }: GridPlace): string {
    return plainReferences(cell.formula ?? "", model, { sheet, row });
  }

  function edit(sheet: HostSheet, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const { area, values } = asBlock(edits);
    try {
      host.userEdit(sheet.id, area, values);
    } catch (error) {
      if (!(error instanceof ExcelRefusal)) throw error;
      notices.refusedEdit(error.code);
    }
  }

  /** Notes what the grid itself came to hold, so that only what differs from it is drawn again. */
  function remember({ sheetId, row, column }: GridPlace, { value, formula }: GridContent): void {
    const rows = state.shown.sheets[sheetId]?.cellData;
    if (rows === undefined) return;
    const cells = (rows[row] ??= {});
    const style = cells[column]?.s;
    cells[column] = {
      v: value === "" ? null : value,
      f: formula,
      ...(value === "" ? {} : { t: typeof value === "number" ? 2 : 1 }),
      ...(style === undefined ? {} : { s: style }),
    };
  }

  function sheetOf(id: string): HostSheet | undefined {
    return model.sheets.find((sheet) => sheet.id === id);
  }

  const forget = host.onChange((change: HostChange) => {
    if (change.kind === "selection") showSelection();
    else showSoon();
  });

  return {
    listener: {
      typed: (place, text) => {
        const sheet = sheetOf(place.sheetId);
        if (sheet === undefined) return undefined;
        const { value, formula } = asTyped(sheet, place, text);
        return formula === null
          ? { value, formula }
          : { value, formula: plainTyped(sheet, place, formula) };
      },
      changed: (places) => {
        for (const place of places) touched.set(placeKey(place), place);
        readSoon();
      },
      selected: (sheetId, area) => {
        if (model.activeSheetId === sheetId && sameArea(model.selection, area)) return;
        host.userSelect(sheetId, area);
      },
      invalid: notices.invalid,
      refused: notices.refusedCommand,
    },
    begin: (grid) => {
      state.grid = grid;
      state.shown = univerData(model, "");
      grid.build(state.shown);
      showSelection();
    },
    end: () => {
      state.ended = true;
      forget();
    },
  };
}

function placeKey({ sheetId, row, column }: GridPlace): string {
  return `${sheetId}/${cellKey(row, column)}`;
}

/** As Excel for Vietnam reads it: the day before the month. What it would refuse stays a text. */
function asTyped(sheet: HostSheet, { row, column }: GridPlace, text: string): GridContent {
  try {
    return coerce(text, formatAt(sheet, row, column).numberFormat, new Date().getFullYear());
  } catch {
    return { value: text, formula: null };
  }
}

/** Runs once, a moment after it was last asked for. */
function later(work: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}

function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}
