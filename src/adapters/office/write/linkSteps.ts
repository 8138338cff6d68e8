import type { SheetDraft } from "../../../workbook/draft";
import { addressWithPlace, type LinkTarget } from "../../../workbook/linkTarget";
import { sheetLinks } from "../../../workbook/sheetLinks";
import { rangeAt } from "../rangeAt";
import { CALL_BYTES, requestBytes } from "./requestBytes";
import type { WriteStep } from "./writeStep";

/** Links are set cell by cell, Excel knows no other way; they change the cell's look, which is set after. */
export function linkSteps(draft: SheetDraft, as: string): readonly WriteStep[] {
  return sheetLinks(draft).map(({ cell, target }): WriteStep => {
    const hyperlink = hyperlinkTo(target);
    return {
      sheet: draft.name,
      bytes: 2 * CALL_BYTES + requestBytes(hyperlink),
      write: (workbook) => {
        rangeAt(workbook.worksheets.getItem(as), cell).hyperlink = hyperlink;
      },
    };
  });
}

function hyperlinkTo(target: LinkTarget): Excel.RangeHyperlink {
  return target.kind === "cell"
    ? { documentReference: target.location }
    : { address: addressWithPlace(target) };
}
