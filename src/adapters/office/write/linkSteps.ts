import { cellRef } from "../../../workbook/cellRef";
import type { SheetDraft } from "../../../workbook/draft";
import { addressWithPlace, linkTarget } from "../../../workbook/linkTarget";
import { rangeAt } from "../rangeAt";
import { CALL_BYTES, requestBytes } from "./requestBytes";
import type { WriteStep } from "./writeStep";

/** Links are set cell by cell, Excel knows no other way; they change the cell's look, which is set after. */
export function linkSteps(draft: SheetDraft, as: string): readonly WriteStep[] {
  return draft.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): readonly WriteStep[] => {
      const hyperlink = cell?.link === undefined ? undefined : hyperlinkOf(cell.link);
      if (hyperlink === undefined) return [];
      return [
        {
          sheet: draft.name,
          bytes: 2 * CALL_BYTES + requestBytes(hyperlink),
          write: (workbook) => {
            const range = rangeAt(workbook.worksheets.getItem(as), cellRef(column, row + 1));
            range.hyperlink = hyperlink;
          },
        },
      ];
    }),
  );
}

function hyperlinkOf(link: Parameters<typeof linkTarget>[0]): Excel.RangeHyperlink | undefined {
  const target = linkTarget(link);
  if (target?.kind === "cell") return { documentReference: target.location };
  return target === undefined ? undefined : { address: addressWithPlace(target) };
}
