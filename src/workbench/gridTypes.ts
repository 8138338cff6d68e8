import type { CellValue } from "../host/model";

/**
 * The grid's own way of writing a workbook down, as far as we use it. Written out here because the
 * grid's types want its enumerations, and those its whole program.
 */
export interface GridWorkbook {
  readonly id: string;
  readonly name: string;
  readonly sheetOrder: readonly string[];
  readonly sheets: Readonly<Record<string, GridSheet>>;
  readonly styles: Readonly<Record<string, GridStyle>>;
  readonly defaultStyle: GridStyle;
  /** What the grid's plugins keep, each as JSON. */
  readonly resources: readonly GridResource[];
}

export interface GridResource {
  readonly name: string;
  readonly data: string;
}

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly tabColor: string;
  readonly hidden: 0 | 1;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly showGridlines: 0 | 1;
  readonly freeze: {
    readonly xSplit: number;
    readonly ySplit: number;
    readonly startRow: number;
    readonly startColumn: number;
  };
  readonly mergeData: readonly GridRange[];
  readonly cellData: Record<number, Record<number, GridCell>>;
  readonly rowData: Readonly<
    Record<number, { readonly h?: number; readonly ia: 0 | 1; readonly hd?: 1 }>
  >;
  readonly columnData: Readonly<
    Record<number, { readonly w?: number; readonly hd?: 1; readonly s?: string }>
  >;
}

/** `quoted` is a text by an apostrophe. */
export const CELL_TYPE = { string: 1, number: 2, boolean: 3, quoted: 4 } as const;

export type GridCellType = (typeof CELL_TYPE)[keyof typeof CELL_TYPE];

export interface GridCell {
  readonly v: CellValue | null;
  readonly f: string | null;
  readonly t?: GridCellType;
  /** The name of a style, which says all of it. */
  readonly s?: string;
}

/** From 0; the ends are included. */
export interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export interface GridLine {
  readonly s: 1;
  readonly cl: { readonly rgb: string };
}

export interface GridStyle {
  readonly ff?: string;
  readonly fs?: number;
  readonly bl?: 1;
  readonly it?: 1;
  readonly ul?: { readonly s: 1 };
  readonly cl?: { readonly rgb: string };
  readonly bg?: { readonly rgb: string };
  readonly bd?: {
    readonly t: GridLine | null;
    readonly r: GridLine | null;
    readonly b: GridLine | null;
    readonly l: GridLine | null;
  };
  readonly ht?: 1 | 2 | 3;
  readonly vt?: 1 | 2 | 3;
  readonly tb?: 3;
  readonly n?: { readonly pattern: string };
}

/** A rule for what may be typed. */
export interface GridValidation {
  readonly uid: string;
  readonly ranges: readonly GridRange[];
  readonly allowBlank: boolean;
  /** Refuses. */
  readonly errorStyle: 1;
  readonly showErrorMessage: boolean;
  readonly errorTitle: string;
  readonly error: string;
  readonly showInputMessage: boolean;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly type: "list" | "whole" | "decimal";
  /** With an arrow to choose from the list. */
  readonly renderMode?: 1;
  readonly operator?: string;
  readonly formula1: string;
  readonly formula2?: string;
}

/** A conditional format. */
export interface GridCondition {
  readonly cfId: string;
  readonly ranges: readonly GridRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: "highlightCell";
    readonly subType: "formula";
    readonly value: string;
    readonly style: GridStyle;
  };
}

export interface GridNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
  readonly show: false;
}
