import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What of a hand-made workbook is not as plain as can be. */
export interface PackagePieces {
  /** Everything inside `<worksheet>`. */
  readonly sheet?: string;
  readonly sheetRoot?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  /** Further parts, each with its content type. */
  readonly parts?: Readonly<Record<string, readonly [content: string, type: string]>>;
  readonly sheetRelations?: string;
  readonly bookRelations?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const PLAIN_STYLES = `<numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`;

/** A workbook of one sheet, "Sheet1", written by hand; line breaks in its parts are those of Windows. */
export function aPackage(pieces: PackagePieces = {}): Uint8Array {
  const extra = Object.entries(pieces.parts ?? {});
  const overrides = extra
    .filter(([, [, type]]) => type !== "")
    .map(([name, [, type]]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relations(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    "xl/workbook.xml":
      pieces.workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>\r\n<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>${pieces.bookRelations ?? ""}`,
    ),
    "xl/worksheets/sheet1.xml": `${pieces.sheetRoot ?? `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`}${pieces.sheet ?? "<sheetData/>"}${endOf(pieces.sheetRoot)}`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${pieces.styles ?? PLAIN_STYLES}</styleSheet>`,
    "xl/sharedStrings.xml":
      pieces.strings ?? `<sst xmlns="${MAIN}" count="0" uniqueCount="0"></sst>`,
    ...(pieces.sheetRelations === undefined
      ? {}
      : { "xl/worksheets/_rels/sheet1.xml.rels": relations(pieces.sheetRelations) }),
    ...Object.fromEntries(extra.map(([name, [content]]) => [name, content])),
  };
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)] as const);
  return zipSync(Object.fromEntries(packed), { level: 9, mtime: new Date(2024, 2, 5) });
}

function endOf(root: string | undefined): string {
  const name = /^<(?<name>[^ >]+)/u.exec(root ?? "<worksheet")?.groups?.["name"] ?? "";
  return `</${name}>`;
}

function relations(lines: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`;
}
