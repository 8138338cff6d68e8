import { execFileSync } from "node:child_process";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { describeWithProgram } from "../../helpers/describeWithProgram";
import { consolidate726, variedFolder } from "../../helpers/filledWorkbooks";
import { printToPdf } from "../../helpers/libreOffice";

/** What another program of the same package says of a page. */
function ofPage(
  program: string,
  pdf: Uint8Array,
  page: number,
  argsFor: (file: string) => readonly string[],
): string {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-pdf-"));
  try {
    const file = join(folder, "a.pdf");
    writeFileSync(file, pdf);
    const args = ["-f", String(page), "-l", String(page), ...argsFor(file)];
    return execFileSync(program, args, { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageText(pdftoppm: string, pdf: Uint8Array, page: number): string {
  const program = join(dirname(pdftoppm), "pdftotext");
  return ofPage(program, pdf, page, (file) => ["-layout", file, "-"]);
}

/** Sizes of the letters on a page, in points. */
function letterSizes(pdftoppm: string, pdf: Uint8Array, page: number): readonly number[] {
  const program = join(dirname(pdftoppm), "pdftohtml");
  const zoom = 3;
  const args = ["-xml", "-i", "-stdout", "-zoom", String(zoom)];
  const xml = ofPage(program, pdf, page, (file) => [...args, file]);
  return [...xml.matchAll(/<fontspec [^>]*size="(\d+)"/gu)].map(([, size]) => Number(size) / zoom);
}

/** Names beside bars, below columns and in the legends of the overview's charts. */
const CHART_WORDS = [
  "I. Nâng cao nhận thức, đột phá về…",
  "X. Tăng cường hợp tác quốc tế…",
  "Văn phòng UBND tỉnh",
  "Cổng Thông tin điện tử tỉnh",
  "Chưa đạt, còn thời hạn",
  "12/2025",
  "Thường xuyên, khác",
  "Chưa đến thời điểm",
];

describeWithProgram("libreoffice", "the printed roll-up", (libreOffice) => {
  describeWithProgram("pdftoppm", "read page by page", (pdftoppm) => {
    it("holds the whole overview on its first page, in letters of 7 points or more, and repeats headings on the others", async () => {
      const rollUp = await consolidate726(await variedFolder());
      const pdf = printToPdf(libreOffice, await writeWorkbook(writeRollUp(rollUp)));
      const first = pageText(pdftoppm, pdf, 1);
      expect(first).toContain("KẾT QUẢ THỰC HIỆN KẾ HOẠCH 726/KH-UBND");
      expect(first).toContain("Chưa nộp báo cáo");
      expect(first).not.toContain("Tên nhiệm vụ");
      for (const words of CHART_WORDS) expect(first).toContain(words);
      const sizes = letterSizes(pdftoppm, pdf, 1);
      expect(sizes.length).toBeGreaterThan(5);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
      for (const page of [2, 3]) {
        const text = pageText(pdftoppm, pdf, page);
        expect(text).toContain("Tên nhiệm vụ");
        expect(text).toContain("Tổng hợp kết quả thực hiện nhiệm vụ");
      }
    });
  });
});
