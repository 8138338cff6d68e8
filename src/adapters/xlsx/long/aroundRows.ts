import { cellRef } from "../../../workbook/cellRef";
import { splitSheet } from "../splitSheet";

/** What stands above and below the rows of a sheet, which is told to be so wide and so long. */
export function aroundRows(
  xml: string,
  width: number,
  length: number,
): { readonly above: string; readonly below: string } {
  const split = splitSheet(xml);
  if (split === undefined) throw new Error("The pattern has no rows to replace");
  const range = `A1:${cellRef(Math.max(1, width) - 1, Math.max(1, length))}`;
  return {
    above: split.above.replace(/<dimension ref="[^"]*"\/>/u, `<dimension ref="${range}"/>`),
    below: split.below,
  };
}
