import { areaAddress } from "./address";
import { wire } from "./bridge";
import { cellAt } from "./cells";
import { editCells } from "./editCells";
import { emitCellsChanged, emitForSheet, EVENT, outbox } from "./events";
import type { Json } from "./member";
import type { HostSetting } from "./members";
import type { Area, CellValue, HostSheet, HostWorkbook } from "./model";
import { newWorkbook } from "./newWorkbook";
import type { Profile } from "./objectType";
import { isAvailable, PROFILES } from "./profiles";
import type { ClientLibrary, HttpAnswer, WireRequest } from "./protocol";
import { typeNamed } from "./registry";
import { runActions } from "./runActions";
import { activateSheet, selectArea } from "./selection";

/** What whoever shows the workbook is told. */
export type HostChange =
  | { readonly kind: "cells"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "structure"; readonly sheetId: string | null }
  | { readonly kind: "selection" };

/** Gives formulas their values. */
export type Calculate = (
  workbook: HostWorkbook,
  set: (sheetId: string, row: number, column: number, value: CellValue) => void,
) => void;

export interface HostOptions {
  readonly profile?: Profile;
  readonly workbook?: HostWorkbook;
  readonly calculate?: Calculate;
  /** The year that "1-2" means; this year when not given. */
  readonly year?: number;
}

/** What a request cost. */
export interface RequestRecord {
  /** In UTF-8 bytes. */
  readonly bytes: number;
  readonly actions: number;
}

/** An Excel without Excel: answers what Microsoft's client asks, and lets a person use the workbook. */
export interface Host {
  readonly profile: Profile;
  readonly model: HostWorkbook;
  /** One entry a request; empty it to count anew. */
  readonly requests: RequestRecord[];
  /** Files that were opened as new workbooks, in base64. */
  readonly openedFiles: readonly string[];
  /** Makes a loaded client talk to this host. */
  readonly attach: (client: ClientLibrary) => void;
  /** Answers the body of one request. */
  readonly handle: (body: string) => HttpAnswer;
  /** Calls back on every change until the function it gives is called. */
  readonly onChange: (listener: (change: HostChange) => void) => () => void;
  /** What a person types or pastes; null leaves a cell. Throws ExcelRefusal where Excel shows a message. */
  readonly userEdit: (sheetId: string, area: Area, values: readonly (readonly Json[])[]) => void;
  readonly userSelect: (sheetId: string, area: Area) => void;
  readonly userActivate: (sheetId: string) => void;
  /** The value that a formula's cell shows. */
  readonly setCalculated: (sheetId: string, row: number, column: number, value: CellValue) => void;
  /** Ends when every event so far has reached the client and its handlers have begun. */
  readonly delivered: () => Promise<void>;
}

/** Makes a host of a profile over a workbook, or over a new one. */
export function makeHost(options: HostOptions = {}): Host {
  const profile = options.profile ?? PROFILES["desktop-1.21"];
  const model = options.workbook ?? newWorkbook();
  const listeners = new Set<(change: HostChange) => void>();
  const requests: RequestRecord[] = [];
  const events = { enabled: true };
  const waiting = outbox(events);
  const openedFiles: string[] = [];
  const doing = { byUser: false, formulasAreStale: false };

  const tell = (change: HostChange) => {
    for (const listener of listeners) listener(change);
  };

  const setCalculated: Host["setCalculated"] = (sheetId, row, column, value) => {
    const sheet = sheetById(model, sheetId);
    const cell = cellAt(sheet, row, column);
    if (cell?.formula == null) throw new Error(`No formula in row ${row}, column ${column}.`);
    cell.value = value;
    const address = areaAddress({ row, column, rows: 1, columns: 1 });
    emitForSheet(setting, EVENT.calculated, sheet, { address });
  };

  const setting: HostSetting = {
    workbook: model,
    profile,
    references: new Map(),
    events,
    typeNamed,
    year: options.year ?? new Date().getFullYear(),
    subscribe: waiting.subscribe,
    awaits: waiting.awaits,
    emit: waiting.emit,
    cellsChanged: (sheet, area, change) => {
      doing.formulasAreStale = true;
      const source = doing.byUser ? "Unknown" : "ThisLocalAddin";
      const told = isAvailable(profile, "1.14") ? source : null;
      emitCellsChanged(setting, sheet, area, told, change);
      tell({ kind: "cells", sheetId: sheet.id, area });
    },
    structureChanged: (sheet) => {
      doing.formulasAreStale = true;
      tell({ kind: "structure", sheetId: sheet?.id ?? null });
    },
    openFile: (base64) => openedFiles.push(base64),
    selectionChanged: () => tell({ kind: "selection" }),
    recalculate: () => {
      if (!doing.formulasAreStale || options.calculate === undefined) return;
      doing.formulasAreStale = false;
      options.calculate(model, setCalculated);
    },
  };

  function handle(body: string): HttpAnswer {
    const request = JSON.parse(body) as WireRequest;
    const bytes = new TextEncoder().encode(body).length;
    requests.push({ bytes, actions: request.Actions.length });
    if (profile.mostRequestBytes !== null && bytes > profile.mostRequestBytes) return TOO_LARGE;
    const answer = runActions(request, setting);
    calculateIfAutomatic();
    return { statusCode: 200, headers: {}, body: JSON.stringify(answer) };
  }

  function calculateIfAutomatic(): void {
    if (model.calculationMode === "Automatic") setting.recalculate();
  }

  const { attach, sendEvents } = wire(handle, waiting.take);

  function asUser(act: (sheet: HostSheet) => void, sheetId: string): void {
    doing.byUser = true;
    try {
      act(sheetById(model, sheetId));
    } finally {
      doing.byUser = false;
    }
    calculateIfAutomatic();
    sendEvents();
  }

  return {
    profile,
    model,
    requests,
    openedFiles,
    attach,
    handle,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    userEdit: (sheetId, area, values) =>
      asUser((sheet) => editCells(sheet, area, values, setting), sheetId),
    userSelect: (sheetId, area) => asUser((sheet) => selectArea(sheet, area, setting), sheetId),
    userActivate: (sheetId) => asUser((sheet) => activateSheet(sheet, setting), sheetId),
    setCalculated: (sheetId, row, column, value) => {
      setCalculated(sheetId, row, column, value);
      sendEvents();
    },
    delivered: async () => {
      await nextTurn();
      await nextTurn();
    },
  };
}

/** What the web answers when a request is larger than it takes. */
const TOO_LARGE: HttpAnswer = {
  statusCode: 413,
  headers: {},
  body: JSON.stringify({
    error: {
      code: "RequestPayloadSizeLimitExceeded",
      message: "The request payload size has exceeded the limit.",
    },
  }),
};

function sheetById(workbook: HostWorkbook, id: string): HostSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) throw new Error(`No sheet has the id ${id}.`);
  return sheet;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
