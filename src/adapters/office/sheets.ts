import { HostError } from "../../usecases/hostError";
import { quoteSheetName } from "../../workbook/cellRef";
import { IDENTITY_SHEET, isIdentityProperty } from "../../workbook/identity";
import { runExcel } from "./runExcel";
import { sheetKey } from "./sheetDirectory";

/**
 * Removes sheets with the names that lead to them; a workbook always keeps one sheet that can be seen.
 * With the sheet of its identity goes what the document's properties repeat of it.
 */
export async function removeSheets(names: readonly string[]): Promise<void> {
  await runExcel(names.join(", "), async (context) => {
    const { worksheets, names: definedNames, protection, properties } = context.workbook;
    protection.load("protected");
    worksheets.load("items/name,items/visibility");
    definedNames.load("items/name,items/formula");
    properties.custom.load("items/key");
    await context.sync();
    const keys = new Set(names.map(sheetKey));
    const gone = worksheets.items.filter(({ name }) => keys.has(sheetKey(name)));
    const seen = worksheets.items.some(
      (sheet) => sheet.visibility === "Visible" && !gone.includes(sheet),
    );
    if (gone.length === 0) return;
    if (protection.protected) throw new HostError("workbook-protected", names.join(", "));
    if (!seen) worksheets.add();
    for (const item of definedNames.items)
      if (gone.some((sheet) => leadsTo(String(item.formula), sheet.name))) item.delete();
    if (gone.some(({ name }) => sheetKey(name) === sheetKey(IDENTITY_SHEET)))
      for (const property of properties.custom.items)
        if (isIdentityProperty(property.key)) property.delete();
    for (const sheet of gone) {
      // Excel deletes no sheet that is very hidden.
      if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
      sheet.delete();
    }
    await context.sync();
  });
}

function leadsTo(formula: string, sheet: string): boolean {
  return formula.startsWith(`=${quoteSheetName(sheet)}!`) || formula.startsWith(`=${sheet}!`);
}

/** Sets custom properties of the document; others stay. */
export async function setProperties(properties: Readonly<Record<string, string>>): Promise<void> {
  await runExcel("", async (context) => {
    for (const [key, value] of Object.entries(properties))
      context.workbook.properties.custom.add(key, value);
    await context.sync();
  });
}
