import type { OpenBook } from "./openBook";
import type { StyleBook } from "./styleBook";
import { scanXml } from "../xmlTokens";
import {
  childPlace,
  readPlaces,
  spliced,
  tag,
  withAttributes,
  type Splice,
  type XmlPlace,
} from "./xmlPlaces";

/** Looks of the workbook that a sheet comes from, by their place there: their place in another workbook. */
interface Looks {
  readonly cell: (index: string) => string;
  readonly conditional: (index: string) => string;
}

/**
 * The pattern of a sheet of one workbook as another one holds it: its looks are put among the other's,
 * and it is not the sheet in front. What stands in its cells is not looked at.
 */
export function graftSheet(source: OpenBook, sheet: string, styles: StyleBook): string {
  const looks = translateLooks(source, styles);
  const splices: Splice[] = [];
  scanXml(sheet, {
    open: (name, attributes, start, end) => {
      const ending = sheet.charAt(end - 2) === "/" ? "/" : "";
      const changes: Record<string, string | undefined> = {};
      const style = attributes.get(name === "col" ? "style" : "s");
      if (style !== undefined && ["c", "row", "col"].includes(name))
        changes[name === "col" ? "style" : "s"] = looks.cell(style);
      const conditional = attributes.get("dxfId");
      if (name === "cfRule" && conditional !== undefined)
        changes["dxfId"] = looks.conditional(conditional);
      if (name === "sheetView") changes["tabSelected"] = undefined;
      if (Object.keys(changes).length > 0)
        splices.push({ start, end, text: tag(name, withAttributes(attributes, changes), ending) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return spliced(sheet, splices);
}

function translateLooks({ parts, styles: part }: OpenBook, styles: StyleBook): Looks {
  const source = part === undefined ? undefined : parts.text(part);
  const root = source === undefined ? undefined : readPlaces(source);
  if (source === undefined || root === undefined) throw new Error("A workbook without looks");
  const listed = (list: string): readonly XmlPlace[] => childPlace(root, list)?.children ?? [];
  const raw = ({ start, end }: XmlPlace): string =>
    styles.prefix === ""
      ? source.slice(start, end)
      : source
          .slice(start, end)
          .replace(/<(?<slash>\/?)(?=[a-zA-Z])/gu, `<$<slash>${styles.prefix}`);
  const codes = new Map(
    listed("numFmts").map(({ attributes }) => [
      attributes.get("numFmtId") ?? "",
      attributes.get("formatCode") ?? "",
    ]),
  );
  const put = (list: "fonts" | "fills" | "borders", index: string | undefined): string => {
    const place = listed(list)[Number(index ?? "0")];
    return place === undefined ? "0" : String(styles.put(list, raw(place)));
  };
  const cell = (index: string): string => {
    const format = listed("cellXfs")[Number(index)];
    if (format === undefined) return "0";
    const { attributes } = format;
    const code = codes.get(attributes.get("numFmtId") ?? "");
    const look = tag(
      `${styles.prefix}xf`,
      withAttributes(attributes, {
        ...(code === undefined ? {} : { numFmtId: String(styles.numberFormat(code)) }),
        fontId: put("fonts", attributes.get("fontId")),
        fillId: put("fills", attributes.get("fillId")),
        borderId: put("borders", attributes.get("borderId")),
        xfId: "0",
      }),
      format.children.length === 0 ? "/" : "",
    );
    const inside = format.children.map(raw).join("");
    const end = inside === "" ? "" : `${inside}</${styles.prefix}xf>`;
    return String(styles.put("cellXfs", look + end));
  };
  const conditional = (index: string): string => {
    const place = listed("dxfs")[Number(index)];
    return place === undefined ? index : String(styles.put("dxfs", raw(place)));
  };
  return { cell: remembered(cell), conditional: remembered(conditional) };
}

function remembered(of: (index: string) => string): (index: string) => string {
  const known = new Map<string, string>();
  return (index) => {
    const value = known.get(index) ?? of(index);
    known.set(index, value);
    return value;
  };
}
