import type { PrintDraft } from "../../workbook/draft";
import type { HostPage } from "../model";

/** What is printed and how; null when nobody set it up for one page's width. */
export function printDraftOf(page: HostPage): PrintDraft | null {
  const { horizontalFitToPages, verticalFitToPages } = page.zoom;
  if (horizontalFitToPages !== 1) return null;
  const [, row] = /^\$?(\d+):/u.exec(page.printTitleRows) ?? [];
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    repeatRow: row === undefined ? null : Number(row),
    area: page.printArea === "" ? null : page.printArea,
    onePage: verticalFitToPages === 1,
    // The writer adds the font itself.
    header: page.header.replace(/^&"[^"]*"/u, ""),
    footer: page.footer === "" ? "" : `&C${page.footer.replace(/^&C/u, "")}`,
  };
}
