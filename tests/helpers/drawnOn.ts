import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { defined } from "./defined";

const SPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A box with words in it, as Excel writes one that somebody drew. */
function box(words: string, id: number): string {
  const corner = (at: number): string =>
    `<xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return `<xdr:twoCellAnchor><xdr:from>${corner(3)}</xdr:from><xdr:to>${corner(6)}</xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="Hộp ${id}"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${words}</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`;
}

/** The workbook after somebody drew a box on one of its sheets, given by its part: "sheet2". */
export function withBox(workbook: Uint8Array, sheet: string, words: string): Uint8Array {
  const parts = unzipSync(workbook);
  const text = (name: string): string => (parts[name] === undefined ? "" : strFromU8(parts[name]));
  const put = (name: string, content: string): void => {
    parts[name] = strToU8(content);
  };
  const rels = `xl/worksheets/_rels/${sheet}.xml.rels`;
  const known = /Target="\.\.\/drawings\/([^"]+)"/u.exec(text(rels))?.[1];
  if (known !== undefined) {
    const name = `xl/drawings/${known}`;
    put(name, text(name).replace("</xdr:wsDr>", `${box(words, 900)}</xdr:wsDr>`));
    return zipSync(parts);
  }
  const drawing = "drawing90.xml";
  put(`xl/drawings/${drawing}`, `<xdr:wsDr ${SPACES}>${box(words, 2)}</xdr:wsDr>`);
  put(
    "[Content_Types].xml",
    text("[Content_Types].xml").replace(
      "</Types>",
      `<Override PartName="/xl/drawings/${drawing}" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>`,
    ),
  );
  put(
    rels,
    text(rels).replace(
      "</Relationships>",
      `<Relationship Id="rId90" Type="${RELATED}/drawing" Target="../drawings/${drawing}"/></Relationships>`,
    ),
  );
  const part = `xl/worksheets/${sheet}.xml`;
  put(part, text(part).replace(/(?=<tableParts)/u, '<drawing r:id="rId90"/>'));
  return zipSync(parts);
}

/** The workbook after somebody made a column of a sheet another width. */
export function withWidth(
  workbook: Uint8Array,
  sheet: string,
  column: number,
  width: number,
): Uint8Array {
  const parts = unzipSync(workbook);
  const name = `xl/worksheets/${sheet}.xml`;
  const source = strFromU8(defined(parts[name]));
  const col = new RegExp(`<col min="${column}" max="${column}" width="[^"]*"`, "u");
  if (!col.test(source)) throw new Error(`${sheet} has no column ${column}`);
  const changed = source.replace(col, `<col min="${column}" max="${column}" width="${width}"`);
  parts[name] = strToU8(changed);
  return zipSync(parts);
}
