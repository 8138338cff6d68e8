import type { WorkbookDraft } from "../../../workbook/draft";
import { runExcel } from "../runExcel";
import type { Placement } from "./placement";
import type { WorkbookBefore } from "./workbookBefore";

/**
 * Takes back whatever of a draft was written: our sheets go, old ones get their names back. Nothing
 * is assumed about how far the writing had come; where the old sheet is gone already, ours stays.
 */
export async function restoreWorkbook(
  draft: WorkbookDraft,
  placement: Placement,
  before: WorkbookBefore,
): Promise<void> {
  await runExcel(
    draft.title,
    async (context) => {
      const { worksheets, tables, names, properties } = context.workbook;
      worksheets.load("items/id,items/name");
      tables.load("items/id,items/name");
      names.load("items/name,items/formula");
      properties.custom.load("items/key,items/value");
      await context.sync();
      removeOurs(worksheets.items, placement, before);
      renameBack(worksheets.items, tables.items, before);
      restoreNames(context.workbook, names.items, draft, before);
      restoreProperties(context.workbook, draft, before);
      await context.sync();
    },
    { waitForTyping: true },
  );
}

function removeOurs(
  present: readonly Excel.Worksheet[],
  { sheets }: Placement,
  before: WorkbookBefore,
): void {
  const ids = new Set(present.map(({ id }) => id));
  const ours = new Set(
    sheets
      .filter(({ old }) => old === null || ids.has(old.sheet.id))
      .flatMap(({ draft, temporary }) => [draft.name, temporary]),
  );
  const old = new Set(before.sheets.map(({ id }) => id));
  for (const sheet of present) {
    if (old.has(sheet.id) || !ours.has(sheet.name)) continue;
    // Excel deletes no sheet that is very hidden.
    sheet.visibility = "Hidden";
    sheet.delete();
  }
}

function renameBack(
  sheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
  before: WorkbookBefore,
): void {
  for (const sheet of sheets) {
    const old = before.sheets.find(({ id }) => id === sheet.id);
    if (old !== undefined && old.name !== sheet.name) sheet.name = old.name;
  }
  for (const table of tables) {
    const old = before.tables.find(({ id }) => id === table.id);
    if (old !== undefined && old.name !== table.name) table.name = old.name;
  }
}

function restoreNames(
  { names }: Excel.Workbook,
  present: readonly Excel.NamedItem[],
  draft: WorkbookDraft,
  before: WorkbookBefore,
): void {
  const ours = new Set(draft.names.map(({ name }) => name.toLowerCase()));
  for (const { name } of present) {
    if (!ours.has(name.toLowerCase())) continue;
    const old = before.names.find((known) => known.name === name);
    if (old === undefined) names.getItem(name).delete();
    else names.getItem(name).formula = old.formula;
  }
}

function restoreProperties(
  { properties }: Excel.Workbook,
  draft: WorkbookDraft,
  before: WorkbookBefore,
): void {
  properties.title = before.title;
  properties.subject = before.subject;
  const present = new Set(properties.custom.items.map(({ key }) => key));
  for (const key of Object.keys(draft.properties).filter((name) => present.has(name))) {
    const old = before.properties.get(key);
    if (old === undefined) properties.custom.getItem(key).delete();
    else properties.custom.add(key, old);
  }
}
