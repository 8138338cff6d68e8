import type { PrintDraft, SheetDraft } from "../../../workbook/draft";
import { FONT } from "../../../workbook/styles";
import { CALL_BYTES } from "./requestBytes";
import type { WriteStep } from "./writeStep";

/** How a sheet comes out on paper. */
export function pageStep(draft: SheetDraft, as: string): WriteStep {
  return {
    sheet: draft.name,
    bytes: 14 * CALL_BYTES,
    write: (workbook) => {
      if (draft.print !== null) setUpPage(workbook.worksheets.getItem(as), draft.print);
    },
  };
}

function setUpPage(sheet: Excel.Worksheet, print: PrintDraft): void {
  const page = sheet.pageLayout;
  page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1, ...(print.onePage ? { verticalFitToPages: 1 } : {}) };
  page.centerHorizontally = true;
  page.setPrintMargins("Inches", {
    top: 0.7,
    bottom: 0.6,
    left: 0.5,
    right: 0.4,
    header: 0.3,
    footer: 0.3,
  });
  if (print.repeatRow !== null) page.setPrintTitleRows(`$${print.repeatRow}:$${print.repeatRow}`);
  if (print.area !== null) page.setPrintArea(print.area);
  const texts = page.headersFooters.defaultForAllPages;
  if (print.header !== "") texts.centerHeader = `&"${FONT.name},Bold"${print.header}`;
  if (print.footer !== "") texts.centerFooter = print.footer.replace(/^&C/u, "");
}
