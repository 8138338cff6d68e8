import { attribute, descendants, items, wholeNumber } from "./elements";
import { related } from "./openPackage";
import type { WorkbookModel } from "./workbookModel";
import type { XmlElement } from "./xmlTree";

const FIRST_OWN_FORMAT = 164;
const MOST_CELL_FORMATS = 65_490;
const LONGEST_FORMAT = 255;

/** Formats refer to fonts, fills, borders and number formats by position; all must exist. */
export function lintStyles({ pack, part }: WorkbookModel): readonly string[] {
  const name = related(pack, part, "styles")[0]?.target ?? "";
  const root = pack.trees.get(name);
  if (root === undefined) return [];
  const formats = items(root, "cellXfs", "xf");
  const faults = [
    ...[...items(root, "cellStyleXfs", "xf"), ...formats].flatMap((format) =>
      formatFaults(format, root),
    ),
    ...numberFormatFaults(root),
  ];
  if (formats.length === 0) faults.push("there is no cell format");
  if (formats.length > MOST_CELL_FORMATS) faults.push(`there are ${formats.length} cell formats`);
  return [...new Set(faults)].map((fault) => `${name}: ${fault}`);
}

function formatFaults(format: XmlElement, root: XmlElement): readonly string[] {
  const lists = [
    ["fontId", items(root, "fonts", "font").length],
    ["fillId", items(root, "fills", "fill").length],
    ["borderId", items(root, "borders", "border").length],
    ["xfId", items(root, "cellStyleXfs", "xf").length],
  ] as const;
  const faults = lists
    .filter(([name, length]) => (wholeNumber(format, name) ?? 0) >= Math.max(length, 1))
    .map(([name]) => `${name} ${attribute(format, name)} does not exist`);
  const number = wholeNumber(format, "numFmtId") ?? 0;
  const own = items(root, "numFmts", "numFmt").map((element) => wholeNumber(element, "numFmtId"));
  return number >= FIRST_OWN_FORMAT && !own.includes(number)
    ? [...faults, `the number format ${number} does not exist`]
    : faults;
}

function numberFormatFaults(root: XmlElement): readonly string[] {
  return items(root, "numFmts", "numFmt").flatMap((element) => {
    const code = attribute(element, "formatCode");
    const isLegal =
      code !== "" && code.length <= LONGEST_FORMAT && (code.split('"').length & 1) === 1;
    return isLegal ? [] : [`the number format "${code}" is not legal`];
  });
}

/** A colour is written with its opacity, eight digits, wherever it stands. */
export function lintColors(part: string, root: XmlElement): readonly string[] {
  const wrong = new Set<string>();
  for (const element of descendants(root)) {
    const color = element.attributes.get("rgb");
    if (color !== undefined && !/^[0-9A-F]{8}$/iu.test(color)) wrong.add(color);
  }
  return [...wrong].map(
    (color) => `${part}: the colour "${color}" is not eight hexadecimal digits`,
  );
}
