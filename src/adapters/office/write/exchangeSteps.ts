import type { WorkbookDraft } from "../../../workbook/draft";
import { sheetKey } from "../sheetDirectory";
import type { Placement } from "./placement";
import { CALL_BYTES, requestBytes } from "./requestBytes";
import type { WorkbookBefore } from "./workbookBefore";
import type { WriteStep } from "./writeStep";

/** Gives the new sheets, tables and names of the draft the names they are to have; old ones step aside. */
export function exchangeStep(
  draft: WorkbookDraft,
  { sheets, displaced, tableName }: Placement,
  before: WorkbookBefore,
): WriteStep {
  return {
    sheet: draft.sheets[0]?.name ?? "",
    bytes: (displaced.length + sheets.length * 3 + draft.names.length) * 2 * CALL_BYTES,
    write: (workbook) => {
      for (const { table, aside } of displaced) workbook.tables.getItem(table.id).name = aside;
      for (const { draft: sheet, temporary, old } of sheets) {
        if (old !== null) workbook.worksheets.getItem(old.sheet.id).name = old.aside;
        workbook.worksheets.getItem(temporary).name = sheet.name;
        for (const { name } of sheet.tables)
          if (tableName(name) !== name) workbook.tables.getItem(tableName(name)).name = name;
      }
      setNames(workbook, draft, before);
    },
  };
}

/** A name that is there already is turned to its new place, so that formulas which use it go on. */
function setNames(workbook: Excel.Workbook, draft: WorkbookDraft, before: WorkbookBefore): void {
  const known = new Set(before.names.map(({ name }) => name.toLowerCase()));
  for (const { name, refersTo } of draft.names) {
    if (known.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${refersTo}`;
    else workbook.names.add(name, `=${refersTo}`);
  }
}

/** Removes what was replaced, and leaves the workbook as the draft wants it seen. */
export function finishStep(
  draft: WorkbookDraft,
  { sheets }: Placement,
  before: WorkbookBefore,
): WriteStep {
  return {
    sheet: draft.sheets[0]?.name ?? "",
    bytes: sheets.length * 8 * CALL_BYTES + 2 * requestBytes(draft.properties) + 20 * CALL_BYTES,
    write: (workbook) => {
      const removed = sheets.flatMap(({ old }) => (old === null ? [] : [old.sheet]));
      describe(workbook, draft, before, removed.length > 0);
      const { worksheets } = workbook;
      worksheets.getItem(draft.sheets[draft.activeSheet]?.name ?? "").activate();
      hide(worksheets, draft);
      const { blank } = before;
      const unused = blank === null || removed.includes(blank) ? [] : [blank];
      for (const { id, visibility } of [...removed, ...unused]) {
        const sheet = worksheets.getItem(id);
        // Excel deletes no sheet that is very hidden.
        if (visibility === "VeryHidden") sheet.visibility = "Hidden";
        sheet.delete();
      }
      if (removed.length > 0) putInOrder(worksheets, orderOf(draft, before));
    },
  };
}

/** The title is ours to give only where there is none, or where it is that of what we replace. */
function describe(
  { properties }: Excel.Workbook,
  draft: WorkbookDraft,
  before: WorkbookBefore,
  replaces: boolean,
): void {
  if (before.title === "" || replaces) properties.title = draft.title;
  if (before.subject === "" || replaces) properties.subject = draft.subject;
  for (const [key, value] of Object.entries(draft.properties)) properties.custom.add(key, value);
}

function hide(worksheets: Excel.WorksheetCollection, { sheets }: WorkbookDraft): void {
  for (const { name, visibility } of sheets) {
    if (visibility === "hidden") worksheets.getItem(name).visibility = "Hidden";
    if (visibility === "very-hidden") worksheets.getItem(name).visibility = "VeryHidden";
  }
}

function putInOrder(
  worksheets: Excel.WorksheetCollection,
  order: readonly { readonly name: string; readonly ours: boolean }[],
): void {
  order.forEach(({ name, ours }, position) => {
    if (ours) worksheets.getItem(name).position = position;
  });
}

/** A new sheet stands where the old one stood; one without a forerunner behind the one before it. */
export function orderOf(
  draft: WorkbookDraft,
  before: WorkbookBefore,
): readonly { readonly name: string; readonly ours: boolean }[] {
  const ours = new Map(draft.sheets.map(({ name }) => [sheetKey(name), name]));
  const order = before.sheets.map(({ name }) => {
    const own = ours.get(sheetKey(name));
    return own === undefined ? { name, ours: false } : { name: own, ours: true };
  });
  let at = order.length;
  for (const { name } of draft.sheets) {
    const known = order.findIndex((place) => place.ours && place.name === name);
    if (known < 0) order.splice(at, 0, { name, ours: true });
    at = (known < 0 ? at : known) + 1;
  }
  return order;
}
