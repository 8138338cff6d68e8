import {
  DataValidationErrorStyle,
  DataValidationStatus,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  LifecycleStages,
  type DocumentDataModel,
  type IWorkbookData,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import {
  AFTER_CELL_EDIT,
  SheetInterceptorService,
  VALIDATE_CELL,
} from "@univerjs/preset-sheets-core";
import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/preset-sheets-data-validation";
import type { Area } from "../host/model";
import { bySheet, contentData, matrixOf } from "./cellMatrix";
import type { CellPatch, ListPatch } from "./gridPatch";
import type { GridCondition, GridNote, GridWorkbook } from "./gridTypes";
import {
  chosenCells,
  contentOf,
  SET_VALUES,
  touchedPlaces,
  UNIT,
  type GridContent,
  type GridPlace,
} from "./readGrid";
import { startUniver } from "./startUniver";

/** What the grid tells of a person's work. */
export interface GridListener {
  /** What Excel makes of a typed text, a formula as the grid can calculate it; undefined leaves it to the grid. */
  readonly typed: (place: GridPlace, text: string) => GridContent | undefined;
  /** Cells may hold something else than before: typed, pasted, picked, deleted, undone, calculated. */
  readonly changed: (places: readonly GridPlace[]) => void;
  readonly selected: (sheetId: string, area: Area) => void;
  /** A validation of the workbook took a typed text back; in its words, if it has any. */
  readonly invalid: (words: string | undefined) => void;
  /** The grid was asked for something that the workbench does not do. */
  readonly refused: () => void;
}

/** The spreadsheet that a person sees. */
export interface Grid {
  /** Shows a workbook from its beginning. */
  readonly build: (workbook: GridWorkbook) => void;
  readonly touchCells: (cells: readonly CellPatch[]) => void;
  readonly touchConditions: (patches: readonly ListPatch<GridCondition>[]) => void;
  readonly touchNotes: (patches: readonly ListPatch<GridNote>[]) => void;
  readonly contentOf: (place: GridPlace) => GridContent;
  readonly select: (sheetId: string, area: Area) => void;
  readonly isEditing: () => boolean;
  /** What the open editor of a cell holds. */
  readonly editedText: () => string;
  readonly setDark: (dark: boolean) => void;
}

/** Changes of a sheet's shape and look: they belong to Excel, the host would not hear of them. */
const REFUSED =
  /^sheet\.command\.(?:insert-(?:row|col|multi|range|sheet)|append-row|remove-(?:row|col|sheet|worksheet-merge)|delete-range-move|move-(?:rows|cols)|copy-(?:sheet|worksheet)|add-worksheet-merge|set-worksheet-(?:name|order|hide|show)|set-tab-color|split-text)/u;

/** Starts the grid; `listener` hears of what people do in it, never of what is shown to them. */
export async function makeGrid(
  container: HTMLElement,
  dark: boolean,
  listener: GridListener,
): Promise<Grid> {
  const { univer, api } = startUniver(container, dark);
  await drawFirst(api);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const units = injector.get(IUniverInstanceService);
  const state = { showing: false };
  readTyping(injector.get(SheetInterceptorService), listener);
  tellInvalid(injector, listener);

  function whileShowing(show: () => void): void {
    const before = state.showing;
    state.showing = true;
    try {
      show();
    } finally {
      state.showing = before;
    }
  }

  commands.onCommandExecuted((command) => {
    if (state.showing) return;
    const selected = chosenCells(command.id, command.params);
    if (selected !== undefined) listener.selected(selected.sheetId, selected.area);
    const places = touchedPlaces(api, command.id, command.params);
    if (places.length > 0) listener.changed(places);
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (state.showing || !REFUSED.test(event.id)) return;
    event.cancel = true;
    listener.refused();
  });

  return {
    build: (workbook) =>
      whileShowing(() => {
        api.disposeUnit(UNIT);
        api.createWorkbook({ ...(workbook as unknown as Partial<IWorkbookData>), id: UNIT });
      }),
    touchCells: (cells) =>
      whileShowing(() => {
        for (const [sheetId, patches] of bySheet(cells))
          commands.syncExecuteCommand(SET_VALUES, {
            unitId: UNIT,
            subUnitId: sheetId,
            cellValue: matrixOf(patches),
          });
      }),
    touchConditions: (patches) =>
      whileShowing(() => {
        for (const { sheetId, before, after } of patches) {
          const place = { unitId: UNIT, subUnitId: sheetId };
          for (const { cfId } of before)
            commands.syncExecuteCommand("sheet.mutation.delete-conditional-rule", {
              ...place,
              cfId,
            });
          // The grid puts each new rule before the others.
          for (const rule of [...after].reverse())
            commands.syncExecuteCommand("sheet.mutation.add-conditional-rule", { ...place, rule });
        }
      }),
    touchNotes: (patches) =>
      whileShowing(() => {
        for (const { sheetId, before, after } of patches) {
          const place = { unitId: UNIT, sheetId };
          for (const { row, col } of before)
            commands.syncExecuteCommand("sheet.mutation.remove-note", { ...place, row, col });
          for (const note of after)
            commands.syncExecuteCommand("sheet.mutation.update-note", {
              ...place,
              row: note.row,
              col: note.col,
              note,
            });
        }
      }),
    contentOf: (place) => contentOf(api, place),
    select: (sheetId, area) => whileShowing(() => select(api, sheetId, area)),
    isEditing: () => api.getActiveWorkbook()?.isCellEditing() ?? false,
    editedText: () => {
      const editor = units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
      return (editor?.getBody()?.dataStream ?? "").trimEnd();
    },
    setDark: (wanted) => api.toggleDarkMode(wanted),
  };
}

/** What the grid is made of is there only once it has drawn a workbook. */
function drawFirst(api: FUniver): Promise<void> {
  return new Promise((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      // Its parts hear of it at the same moment, and are made then.
      if (stage === LifecycleStages.Rendered) setTimeout(resolve, 0);
    });
    api.createWorkbook({ id: UNIT });
  });
}

/** Typed texts are read as Excel for Vietnam reads them, not as the grid would. */
function readTyping(interceptors: SheetInterceptorService, listener: GridListener): void {
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100,
    handler: (cell, { subUnitId, row, col }, next) => {
      const text = cell?.f ?? cell?.v;
      const read =
        typeof text === "string"
          ? listener.typed({ sheetId: subUnitId, row, column: col }, text)
          : undefined;
      return read === undefined ? next(cell) : { ...cell, ...(contentData(read) as object) };
    },
  });
}

/** The grid's own dialogue would be gone again as soon as its editor takes the focus back. */
function tellInvalid(injector: Injector, listener: GridListener): void {
  const rules = injector.get(SheetDataValidationModel);
  const validator = injector.get(SheetsDataValidationValidatorService);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: 100,
    handler: async (_, { unitId, subUnitId, row, col }) => {
      const rule = rules.getRuleByLocation(unitId, subUnitId, row, col);
      if (rule?.errorStyle !== DataValidationErrorStyle.STOP) return true;
      const status = await validator.validatorCell(unitId, subUnitId, row, col);
      if (status === DataValidationStatus.VALID) return true;
      listener.invalid(rule.error);
      return false;
    },
  });
}

function select(api: FUniver, sheetId: string, area: Area): void {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getSheetBySheetId(sheetId);
  if (workbook == null || sheet == null) return;
  if (workbook.getActiveSheet().getSheetId() !== sheetId) workbook.setActiveSheet(sheet);
  const { row, column } = area;
  const rows = Math.min(area.rows, sheet.getMaxRows() - row);
  const columns = Math.min(area.columns, sheet.getMaxColumns() - column);
  if (rows < 1 || columns < 1) return;
  sheet.getRange(row, column, rows, columns).activate();
  sheet.scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2));
}
