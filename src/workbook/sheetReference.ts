import { quoteSheetName } from "./cellRef";

/** A place on a sheet as names and charts write it: "'Tổng quan'!$C$3". */
export interface SheetReference {
  readonly sheet: string;
  /** "$C$3" */
  readonly place: string;
}

/** The sheet and the place that a reference names; undefined for one that leads nowhere, "#REF!". */
export function readSheetReference(reference: string): SheetReference | undefined {
  const [, quoted, plain, place = ""] =
    /^(?:'((?:[^']|'')+)'|([^'!#]+))!([^#!]+)$/u.exec(reference.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return sheet === undefined ? undefined : { sheet, place };
}

/** The same reference to sheets that are called otherwise. */
export function withSheetNames(reference: string, names: ReadonlyMap<string, string>): string {
  let renamed = reference;
  for (const [name, other] of names)
    renamed = renamed.replaceAll(`${quoteSheetName(name)}!`, `${quoteSheetName(other)}!`);
  return renamed;
}
