/**
 * The workbook as the host holds it: plain data that members read and change. Rows and columns count
 * from 0; widths are in characters of the default font, heights in points; colours are "#RRGGBB".
 */
export interface HostWorkbook {
  readonly sheets: HostSheet[];
  readonly names: HostName[];
  /** Custom document properties. */
  readonly properties: Map<string, string | number | boolean>;
  readonly settings: Map<string, unknown>;
  readonly xmlParts: { readonly id: string; xml: string }[];
  /** Title and subject of the document. */
  title: string;
  subject: string;
  activeSheetId: string;
  /** On the active sheet. */
  selection: Area;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  protectedStructure: boolean;
  structurePassword?: string;
  /** Gives every new object an id of its own. */
  nextId: number;
}

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type CellValue = string | number | boolean;

export interface HostCell {
  /** What the cell shows computed: "" is blank, an error is its text ("#DIV/0!"). */
  value: CellValue;
  /** With "=", or null. */
  formula: string | null;
  readonly format: HostFormat;
}

/** Only what differs from the default look is there. */
export interface HostFormat {
  numberFormat: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  fontName?: string;
  fontSize?: number;
  fontColour?: string;
  fill?: string;
  /** Colour of thin lines all around. */
  border?: string;
  /** Lines by side, as the borders of a Range tell them. */
  edges?: Partial<Record<EdgeSide, HostEdge>>;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  locked?: boolean;
  link?: HostLink;
}

export type EdgeSide = "top" | "bottom" | "left" | "right";

/** As Excel.RangeBorder. */
export interface HostEdge {
  readonly style: string;
  readonly colour: string;
  readonly weight: string;
}

export interface HostLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface HostColumn {
  width?: number;
  hidden?: boolean;
  outlineLevel?: number;
  /** The look of cells that have none of their own. */
  format?: HostFormat;
}

export interface HostRow {
  height?: number;
  hidden?: boolean;
  outlineLevel?: number;
  format?: HostFormat;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** By `cellKey`. */
  readonly cells: Map<number, HostCell>;
  readonly columns: Map<number, HostColumn>;
  readonly rows: Map<number, HostRow>;
  readonly merges: Area[];
  freeze: { rows: number; columns: number } | null;
  readonly tables: HostTable[];
  readonly validations: HostValidation[];
  readonly conditionalFormats: HostConditionalFormat[];
  readonly charts: HostChart[];
  /** Old-style notes by `cellKey`. */
  readonly notes: Map<number, { readonly id: string; author: string; content: string }>;
  readonly comments: {
    readonly id: string;
    readonly key: number;
    author: string;
    content: string;
  }[];
  protection: {
    /** "selectionMode" is a word, the others are permissions. */
    readonly options: Readonly<Record<string, boolean | string>>;
    readonly password: string;
  } | null;
  /** Width of columns that have none of their own. */
  standardWidth: number;
  showGridlines: boolean;
  showHeadings: boolean;
  tabColour: string;
  readonly page: HostPage;
}

export interface HostTable {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** Column within the table, from 0 → the values shown. */
  readonly filters: Map<number, readonly string[]>;
}

export interface HostValidation {
  area: Area;
  /** As Excel.DataValidationRule. */
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
}

export interface HostConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  type: string;
  /** With "=", for a custom rule. */
  formula: string;
  fill: string;
  fontColour: string;
  bold: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  numberFormat?: string;
  /** By side: "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight". */
  readonly borders: Map<string, { style: string; colour: string }>;
  /** 0 is judged first; the list of a sheet is kept in this order. */
  priority: number;
  stopIfTrue: boolean;
}

export interface HostChart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  series: HostSeries[];
  legend: { visible: boolean; position: string };
  /** Cells that a user hides leave the chart. */
  plotVisibleOnly: boolean;
  readonly writing: Readonly<Record<"title" | "legend" | "categories", HostWriting>>;
  /** The first category stands where the last one usually does: at the top of a bar chart. */
  reversedCategories: boolean;
  /** How many categories have one name between them; null as many as Excel sees fit. */
  categorySpacing: number | null;
  readonly valueAxis: { visible: boolean; gridlines: boolean; minimum: number | null };
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface HostSeries {
  name: string;
  /** "'Tổng quan'!$A$5:$A$12" */
  values: string;
  categories: string;
  colour: string;
  readonly pointColours: Map<number, string>;
  gapWidth: number | null;
  overlap: number | null;
  /** What stands beside its points; null for nothing. */
  labels: HostLabels | null;
}

export interface HostLabels {
  showValue: boolean;
  numberFormat: string;
  readonly writing: HostWriting;
}

/** The letters of a part of a chart. */
export interface HostWriting {
  name: string;
  size: number;
  bold: boolean;
  colour: string;
}

export interface HostPage {
  orientation: string;
  paperSize: string;
  printArea: string;
  printTitleRows: string;
  zoom: Readonly<Record<string, number | undefined>>;
  centerHorizontally: boolean;
  /** In the middle of the page; the sides are in `sideTexts`. */
  header: string;
  footer: string;
  /** By the client's name of the place: "leftHeader", "rightFooter". */
  sideTexts?: Map<string, string>;
  centerVertically?: boolean;
  printOrder?: string;
  margins: {
    top: number;
    bottom: number;
    left: number;
    right: number;
    header: number;
    footer: number;
  };
}

export interface HostName {
  readonly name: string;
  /** With "=". */
  formula: string;
  visible: boolean;
  comment?: string;
  /** Id of the sheet whose name it is; null for the workbook's. */
  readonly sheetId: string | null;
}

export const MOST_COLUMNS = 16_384;
export const MOST_ROWS = 1_048_576;

/** The key of a cell in `HostSheet.cells`. */
export function cellKey(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}
