import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import { aReport, bytesOf, TASKS, withTasks, withTypedTexts } from "./aReport";
import type { GoldenCase, GoldenCases } from "./goldenCase";

const MEGABYTE = 1024 * 1024;
const SHEET = "xl/worksheets/sheet2.xml";

const file = (make: () => Promise<Uint8Array>, name = "bao-cao.xlsx"): GoldenCase => ({
  file: name,
  make,
});

/** The report's package with parts changed or added. */
const packageWith = (change: (parts: Record<string, Uint8Array>) => void): GoldenCase =>
  file(async () => {
    const parts = unzipSync(await bytesOf(aReport()));
    change(parts);
    return zipSync(parts, { mtime: "2025-03-17" });
  });

const textOf = (parts: Readonly<Record<string, Uint8Array>>, name: string): string =>
  strFromU8(parts[name] ?? new Uint8Array());

/** Each name stands for ten of the next: unfolded, the last would fill the memory. */
const ENTITIES = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join("")}]>`;

/** Files that are broken, locked, or made to do harm. */
export const hostile: GoldenCases<GoldenCase> = {
  "cut-off": file(async () => (await bytesOf(aReport())).slice(0, 9_000)),
  "no-workbook": file(
    () => Promise.resolve(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 1, 2)),
    "bao-cao.pdf",
  ),
  "with-a-password": file(() =>
    writeXlsx({
      sheets: [{ name: TASKS, rows: [["TT"]] }],
      encryption: { password: "x", spinCount: 1 },
    }),
  ),
  bomb: packageWith((parts) => {
    parts[SHEET] = strToU8(
      `<worksheet><sheetData>${" ".repeat(64 * MEGABYTE)}</sheetData></worksheet>`,
    );
  }),
  entities: packageWith((parts) => {
    const sheet = textOf(parts, SHEET).replace(
      "<sheetData>",
      '<sheetData><row r="90"><c r="C90" t="inlineStr"><is><t>&a12;</t></is></c></row>',
    );
    parts[SHEET] = strToU8(sheet.replace("<worksheet", `${ENTITIES}<worksheet`));
  }),
  "names-that-climb": packageWith((parts) => {
    parts["../../evil.xml"] = strToU8("<x/>");
  }),
  "too-large": file(() => Promise.resolve(new Uint8Array(200 * MEGABYTE))),
  "names-of-objects": file(() => {
    const report = withTasks(([headings = [], ...rows]) => [
      [...headings, "__proto__", "constructor"],
      ...rows.map((row) => [...row, "x", "toString"]),
    ]);
    const own = { name: "__proto__", visibility: "visible" as const, rows: [["constructor", "x"]] };
    return bytesOf({
      ...report,
      sheets: [own, ...report.sheets],
      properties: { ...report.properties, constructor: "x" },
    });
  }),
  "links-to-other-files": packageWith((parts) => {
    const relation =
      '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>';
    const name = "xl/_rels/workbook.xml.rels";
    parts[name] = strToU8(
      textOf(parts, name).replace("</Relationships>", `${relation}</Relationships>`),
    );
    parts["xl/externalLinks/externalLink1.xml"] = strToU8("<externalLink/>");
    parts[SHEET] = strToU8(
      textOf(parts, SHEET).replace(
        /(?<cell><c r="K2"[^>]*>)<v>100<\/v>/u,
        "$<cell><f>[1]Sheet1!A1</f><v>100</v>",
      ),
    );
  }),
  "texts-like-formulas": file(() =>
    bytesOf(withTypedTexts((text) => `=HYPERLINK("http://x","${text}")`)),
  ),
};
