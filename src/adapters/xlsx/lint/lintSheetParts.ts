import { lastColumn } from "../../../workbook/cellRef";
import { firstOverlap, readRange, type CellRange } from "./cellRange";
import { attribute, child, children, items, wholeNumber } from "./elements";
import { related } from "./openPackage";
import type { WorkbookModel } from "./workbookModel";
import type { Worksheet } from "./worksheetModel";
import type { XmlElement } from "./xmlTree";

const LONGEST_HEADER = 255;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"];
/** An ampersand in a header or footer begins one of these codes or is doubled. */
const HEADER_CODE = /&(?![LA-IRPNTZUSXYKO0-9+\-"&])/u;

/** Columns, merged cells, filters, headers, footers and margins of one sheet. */
export function lintSheetParts(sheet: Worksheet, workbook: WorkbookModel): readonly string[] {
  const faults = [
    ...dimensionFaults(sheet.root),
    ...columnFaults(sheet.root, workbook.cellFormats),
    ...mergeFaults(sheet.root),
    ...filterFaults(sheet.root),
    ...headerFaults(sheet.root),
    ...marginFaults(sheet.root),
    ...commentFaults(sheet, workbook),
  ];
  return faults.map((fault) => `${sheet.part}: ${fault}`);
}

/** The merged blocks of a sheet; those that are not legal are left out. */
export function mergedRanges(root: XmlElement): readonly CellRange[] {
  return items(root, "mergeCells", "mergeCell")
    .map((merge) => readRange(attribute(merge, "ref")))
    .filter((range) => range !== undefined);
}

function dimensionFaults(root: XmlElement): readonly string[] {
  const dimension = child(root, "dimension");
  if (dimension === undefined) return [];
  const ref = attribute(dimension, "ref");
  return readRange(ref) === undefined ? [`the dimension "${ref}" is not a range`] : [];
}

function columnFaults(root: XmlElement, cellFormats: number): readonly string[] {
  const faults: string[] = [];
  let previous = 0;
  for (const column of items(root, "cols", "col")) {
    const min = wholeNumber(column, "min") ?? 0;
    const max = wholeNumber(column, "max") ?? 0;
    if (min <= previous) faults.push(`column ${min} stands after column ${previous}`);
    if (min < 1 || max < min || max > lastColumn)
      faults.push(`columns ${min} to ${max} are no range`);
    const width = Number(column.attributes.get("width") ?? "0");
    if (!(width >= 0 && width <= 255)) faults.push(`column ${min} has the width ${width}`);
    if ((wholeNumber(column, "style") ?? 0) >= cellFormats) {
      faults.push(`column ${min} has the style ${attribute(column, "style")}`);
    }
    previous = max;
  }
  if (child(root, "cols")?.children.length === 0) faults.push("<cols> is empty");
  return faults;
}

function mergeFaults(root: XmlElement): readonly string[] {
  const faults: string[] = [];
  const blocks: { readonly ref: string; readonly range: CellRange }[] = [];
  for (const merge of items(root, "mergeCells", "mergeCell")) {
    const ref = attribute(merge, "ref");
    const range = readRange(ref);
    if (range === undefined || isOneCell(range)) faults.push(`"${ref}" cannot be merged`);
    else blocks.push({ ref, range });
  }
  const pair = firstOverlap(blocks);
  if (pair !== undefined) faults.push(`the merged cells ${pair[0].ref} and ${pair[1].ref} overlap`);
  if (child(root, "mergeCells")?.children.length === 0) faults.push("<mergeCells> is empty");
  return faults;
}

function isOneCell({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right;
}

function filterFaults(root: XmlElement): readonly string[] {
  const filter = child(root, "autoFilter");
  if (filter === undefined) return [];
  const ref = attribute(filter, "ref");
  const range = readRange(ref);
  if (range === undefined) return [`the filter "${ref}" is not a range`];
  return filterColumnFaults(filter, range);
}

/** A filter may name only columns that it covers. */
export function filterColumnFaults(filter: XmlElement, range: CellRange): readonly string[] {
  const width = range.right - range.left + 1;
  return children(filter, "filterColumn")
    .map((column) => wholeNumber(column, "colId") ?? width)
    .filter((column) => column >= width)
    .map((column) => `the filter has no column ${column}`);
}

function headerFaults(root: XmlElement): readonly string[] {
  return (child(root, "headerFooter")?.children ?? []).flatMap(({ name, text }) => {
    const faults: string[] = [];
    if (text.length > LONGEST_HEADER) faults.push(`<${name}> has ${text.length} characters`);
    if (HEADER_CODE.test(text.replaceAll("&&", ""))) faults.push(`<${name}> has a single "&"`);
    return faults;
  });
}

function marginFaults(root: XmlElement): readonly string[] {
  const margins = child(root, "pageMargins");
  if (margins === undefined) return [];
  return MARGINS.filter((name) => !(Number(margins.attributes.get(name) ?? "x") >= 0)).map(
    (name) => `the margin "${name}" is missing`,
  );
}

function commentFaults({ root, part }: Worksheet, { pack }: WorkbookModel): readonly string[] {
  const hasComments = related(pack, part, "comments").length > 0;
  return hasComments && child(root, "legacyDrawing") === undefined
    ? ["its comments have no legacy drawing"]
    : [];
}
