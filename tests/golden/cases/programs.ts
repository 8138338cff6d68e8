import { execFileSync } from "node:child_process";
import { convertWorkbook } from "../../helpers/libreOffice";
import { aReport, bytesOf } from "./aReport";
import { shapes } from "./shapes";
import type { GoldenCases, KeptCase } from "./goldenCase";

const SAVE_AGAIN = `
import io, sys
from openpyxl import load_workbook
book = load_workbook(io.BytesIO(sys.stdin.buffer.read()))
for sheet in book.worksheets:
    sheet.auto_filter.ref = sheet.dimensions
out = io.BytesIO()
book.save(out)
sys.stdout.buffer.write(out.getvalue())
`;

const WRITE_ONLY = `
import io, sys
from openpyxl import Workbook, load_workbook
book = load_workbook(io.BytesIO(sys.stdin.buffer.read()))
fresh = Workbook(write_only=True)
for sheet in book.worksheets:
    copy = fresh.create_sheet(sheet.title)
    for row in sheet.iter_rows(values_only=True):
        copy.append(row)
out = io.BytesIO()
fresh.save(out)
sys.stdout.buffer.write(out.getvalue())
`;

const byOpenpyxl = (script: string): KeptCase => ({
  file: "bao-cao.xlsx",
  program: "openpyxl",
  make: async (python) =>
    execFileSync(python, ["-c", script], { input: await bytesOf(aReport()), maxBuffer: 1e8 }),
});

const byLibreOffice = (format: string, make = () => bytesOf(aReport())): KeptCase => ({
  file: `bao-cao.${format}`,
  program: "libreoffice",
  make: async (soffice) => convertWorkbook(soffice, await make(), format),
});

/** Reports that other programs have opened and saved. */
export const programs: GoldenCases<KeptCase> = {
  "openpyxl-saved-again": byOpenpyxl(SAVE_AGAIN),
  "openpyxl-write-only": byOpenpyxl(WRITE_ONLY),
  "libreoffice-xlsx": byLibreOffice("xlsx"),
  "libreoffice-ods": byLibreOffice("ods"),
  "libreoffice-xls": byLibreOffice("xls"),
  "libreoffice-xls-1904": byLibreOffice(
    "xls",
    () => shapes["dates-from-1904"]?.make() ?? bytesOf(aReport()),
  ),
  "libreoffice-ods-million-rows": byLibreOffice(
    "ods",
    () => shapes["a-million-formatted-rows"]?.make() ?? bytesOf(aReport()),
  ),
};
