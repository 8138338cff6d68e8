import type { WorkbookChange } from "../../usecases/openWorkbook";

/** What Excel tells of a change to cells. */
export interface ToldChange {
  /** "B2:C5", "3:5", "C:C", or several with commas. */
  readonly address: string;
  readonly changeType: string;
}

/** A change to cells as the product knows it; whole columns and anything moved mean: read again. */
export function changeOf({ address, changeType }: ToldChange, sheet: string): WorkbookChange {
  if (changeType !== "RangeEdited") return { kind: "structure" };
  const corners = address.replace(/\$/gu, "").split(/[,;:]/u);
  const rows = corners.map((corner) => Number(/\d+$/u.exec(corner)?.[0] ?? NaN));
  if (rows.some(Number.isNaN)) return { kind: "structure" };
  return { kind: "cells", sheet, firstRow: Math.min(...rows), lastRow: Math.max(...rows) };
}
