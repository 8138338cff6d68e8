import type { HostPage } from "../host/model";
import type { PrintDraft } from "../workbook/draft";

/** In points. */
const INCH = 72;

/** The print set-up of an open sheet. */
export function pageModel(print: PrintDraft | null): HostPage {
  return {
    orientation: print?.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: print === null ? "" : "A4",
    printArea: print?.area ?? "",
    printTitleRows: print?.repeatRow == null ? "" : `$${print.repeatRow}:$${print.repeatRow}`,
    zoom:
      print === null
        ? { scale: 100 }
        : { horizontalFitToPages: 1, ...(print.onePage ? { verticalFitToPages: 1 } : {}) },
    centerHorizontally: print !== null,
    header: print?.header ?? "",
    footer: print?.footer ?? "",
    margins: {
      top: 0.7 * INCH,
      bottom: 0.6 * INCH,
      left: 0.5 * INCH,
      right: 0.4 * INCH,
      header: 0.3 * INCH,
      footer: 0.3 * INCH,
    },
  };
}
