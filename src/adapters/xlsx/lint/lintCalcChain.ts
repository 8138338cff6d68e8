import { attribute, children, wholeNumber } from "./elements";
import { related } from "./openPackage";
import type { WorkbookModel } from "./workbookModel";
import type { Worksheet } from "./worksheetModel";

/** The calculation chain may list only cells that hold formulas; Excel repairs one that lists others. */
export function lintCalcChain(
  workbook: WorkbookModel,
  worksheets: readonly Worksheet[],
): readonly string[] {
  const name = related(workbook.pack, workbook.part, "calcChain")[0]?.target ?? "";
  const partOfId = new Map(
    (workbook.root.children.find((element) => element.name === "sheets")?.children ?? []).map(
      (sheet, index) => [attribute(sheet, "sheetId"), workbook.sheets[index]?.part],
    ),
  );
  const formulas = new Map(worksheets.map(({ part, formulaCells }) => [part, formulaCells]));
  const faults: string[] = [];
  let id = "1";
  for (const cell of children(workbook.pack.trees.get(name), "c")) {
    // A cell without a sheet number stands on the sheet of the cell before.
    if (wholeNumber(cell, "i") !== undefined) id = attribute(cell, "i");
    const address = attribute(cell, "r");
    if (formulas.get(partOfId.get(id) ?? "")?.has(address) !== true) {
      faults.push(`${name}: ${address} of sheet ${id} holds no formula`);
    }
  }
  return faults;
}
