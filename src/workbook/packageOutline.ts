/**
 * What the cells of a workbook file do not tell: which sheet bears which
 * table, what names stand for, where links lead.
 */
export interface PackageOutline {
  /** Name of a table, in lower case → the sheet that bears it. */
  readonly tables: ReadonlyMap<string, string>;
  /** The tables, by the same names, whose rows people sorted. */
  readonly sorted: ReadonlySet<string>;
  /** Name → "'Tổng quan'!$C$3"; names that belong to one sheet are left out. */
  readonly names: ReadonlyMap<string, string>;
  /** Cells of a sheet with links → where these lead in the workbook; "" for out of it. */
  readonly linksOn: (sheet: string) => ReadonlyMap<string, string>;
}

/** Looks into a workbook file; nothing is found in one that cannot be opened. */
export type OutlinePackage = (bytes: Uint8Array) => PackageOutline;
