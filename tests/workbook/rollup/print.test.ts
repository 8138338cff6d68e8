import { execFileSync } from "node:child_process";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { describeWithProgram } from "../../helpers/describeWithProgram";
import { consolidate726, variedFolder } from "../../helpers/filledWorkbooks";
import { printToPdf } from "../../helpers/libreOffice";

function pageText(pdftoppm: string, pdf: Uint8Array, page: number): string {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-pdf-"));
  try {
    const file = join(folder, "a.pdf");
    writeFileSync(file, pdf);
    const args = ["-f", String(page), "-l", String(page), "-layout", file, "-"];
    return execFileSync(join(dirname(pdftoppm), "pdftotext"), args, { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describeWithProgram("libreoffice", "the printed roll-up", (libreOffice) => {
  describeWithProgram("pdftoppm", "read page by page", (pdftoppm) => {
    it("holds the whole overview on its first page and repeats headings on the others", async () => {
      const rollUp = await consolidate726(await variedFolder());
      const pdf = printToPdf(libreOffice, await writeWorkbook(writeRollUp(rollUp)));
      const first = pageText(pdftoppm, pdf, 1);
      expect(first).toContain("KẾT QUẢ THỰC HIỆN KẾ HOẠCH 726/KH-UBND");
      expect(first).toContain("Chưa nộp báo cáo");
      expect(first).not.toContain("Tên nhiệm vụ");
      for (const page of [2, 3]) {
        const text = pageText(pdftoppm, pdf, page);
        expect(text).toContain("Tên nhiệm vụ");
        expect(text).toContain("Tổng hợp kết quả thực hiện nhiệm vụ");
      }
    });
  });
});
