import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { defined } from "./defined";

/** The part of a sheet in a workbook: "xl/worksheets/sheet2.xml". */
export function sheetPart(workbook: Uint8Array, sheet: string): string {
  const parts = unzipSync(workbook);
  const text = (name: string): string => strFromU8(defined(parts[name]));
  const listed = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*>/gu)].map(([each]) => each);
  const element = defined(listed.find((each) => each.includes(`name="${sheet}"`)));
  const id = defined(/r:id="(?<id>[^"]+)"/u.exec(element)?.groups?.["id"]);
  const relations = [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/gu)];
  const relation = defined(relations.find(([each]) => each.includes(`Id="${id}"`)))[0];
  const target = defined(/Target="(?<target>[^"]+)"/u.exec(relation)?.groups?.["target"]);
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** What stands in the part of a sheet. */
export function sheetXml(workbook: Uint8Array, sheet: string): string {
  return strFromU8(defined(unzipSync(workbook)[sheetPart(workbook, sheet)]));
}

/** What stands in the part of a sheet's only table. */
export function tableXml(workbook: Uint8Array, sheet: string): string {
  return strFromU8(defined(unzipSync(workbook)[tablePart(workbook, sheet)]));
}

function tablePart(workbook: Uint8Array, sheet: string): string {
  const part = sheetPart(workbook, sheet);
  const name = part.replace(/(?<file>[^/]+)$/u, "_rels/$<file>.rels");
  const relations = strFromU8(defined(unzipSync(workbook)[name]));
  return `xl/tables/${defined(/tables\/(?<file>[^"]+)/u.exec(relations)?.groups?.["file"])}`;
}

/** The workbook after somebody changed a sheet, its table or the workbook's own part. */
export function withXml(
  workbook: Uint8Array,
  sheet: string,
  edits: {
    readonly sheet?: (xml: string) => string;
    readonly table?: (xml: string) => string;
    readonly book?: (xml: string) => string;
  },
): Uint8Array {
  const parts = unzipSync(workbook);
  const edit = (name: string, change: ((xml: string) => string) | undefined): void => {
    if (change === undefined) return;
    const before = strFromU8(defined(parts[name]));
    const after = change(before);
    if (after === before) throw new Error(`${name} was to be changed and was not`);
    parts[name] = strToU8(after);
  };
  edit(sheetPart(workbook, sheet), edits.sheet);
  edit("xl/workbook.xml", edits.book);
  if (edits.table !== undefined) edit(tablePart(workbook, sheet), edits.table);
  return zipSync(parts);
}
