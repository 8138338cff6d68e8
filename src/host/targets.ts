import type { HostObject } from "./member";
import type { Area, HostSheet } from "./model";

/** What a proxy of type Range stands for. The area moves when rows or columns come and go. */
export interface RangeTarget {
  readonly sheet: HostSheet;
  area: Area;
}

/** What a proxy of type RangeAreas stands for. */
export interface RangeAreasTarget {
  readonly sheet: HostSheet;
  areas: readonly Area[];
}

/** Whose tables, names, charts or notes a collection holds: one sheet's, or the workbook's (null). */
export interface ScopeTarget {
  readonly sheet: HostSheet | null;
}

/** The cells that a format belongs to: those of a Range, or of a RangeAreas. */
export interface CellsTarget {
  readonly sheet: HostSheet;
  readonly areas: () => readonly Area[];
}

/** An object of type Range. */
export function rangeObject(sheet: HostSheet, area: Area): HostObject<RangeTarget> {
  return { type: "Range", target: { sheet, area } };
}

/** An object of type RangeAreas. */
export function rangeAreasObject(
  sheet: HostSheet,
  areas: readonly Area[],
): HostObject<RangeAreasTarget> {
  return { type: "RangeAreas", target: { sheet, areas } };
}

/** An object of type Worksheet. */
export function sheetObject(sheet: HostSheet): HostObject<HostSheet> {
  return { type: "Worksheet", target: sheet };
}

/** A collection such as "TableCollection" of one sheet or of the whole workbook. */
export function scopeObject(type: string, sheet: HostSheet | null): HostObject<ScopeTarget> {
  return { type, target: { sheet } };
}
