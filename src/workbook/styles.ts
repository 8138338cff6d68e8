/** The looks a cell may have. Hosts translate these; nothing else in the product names a colour. */
export interface Style {
  readonly fontName?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  /** RRGGBB */
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** A number format that reads the same in every language; "@" keeps what is typed as text. */
  readonly format?: string;
}

export const FONT = { name: "Times New Roman", size: 12 } as const;

/** Charts speak in the letters of the cells around them, so that they print no smaller. */
export const CHART_LETTERS = {
  name: FONT.name,
  size: FONT.size,
  titleSize: FONT.size + 2,
} as const;

export const COLOURS = {
  ink: "1F2937",
  muted: "6B7280",
  heading: "1F3A5F",
  headingFill: "2E6B4F",
  headingText: "FFFFFF",
  input: "FFFDF2",
  band: "EEF2F7",
  late: "C0392B",
} as const;

/**
 * What charts draw states in: told apart by brightness too, on a grey print and by the colour-blind.
 * Letters and marks have colours of their own.
 */
export const CHART_COLOURS = {
  missing: "0D0F12",
  good: "084B31",
  goodUndated: "1F6448",
  late: "E5502F",
  unknown: "76828F",
  progress: "5B9BD1",
  amber: "E8A93A",
  recurring: "CDBFE6",
  goodLate: "BDE1CA",
  pending: "E8ECF0",
} as const;

const DATE = "dd/mm/yyyy";
const body = { border: true, vertical: "top", wrap: true } as const;

export const STYLES = {
  plain: {},
  title: { bold: true, size: 16, colour: COLOURS.heading, vertical: "center" },
  subtitle: { italic: true, colour: COLOURS.muted, vertical: "center", wrap: true },
  section: { bold: true, size: 13, colour: COLOURS.heading, vertical: "center" },
  sectionFigure: {
    bold: true,
    size: 13,
    colour: COLOURS.heading,
    horizontal: "center",
    vertical: "center",
    format: "0",
  },
  label: { bold: true, vertical: "center", wrap: true },
  value: { vertical: "center", wrap: true, format: "@" },
  note: { colour: COLOURS.ink, vertical: "center", wrap: true },
  overflow: { italic: true, colour: COLOURS.muted, vertical: "center" },
  listing: { colour: COLOURS.ink, vertical: "top", wrap: true },
  listingDate: { colour: COLOURS.ink, vertical: "top", horizontal: "center", format: DATE },
  listingInteger: { colour: COLOURS.ink, vertical: "top", horizontal: "center", format: "0" },
  warning: { bold: true, colour: COLOURS.late, vertical: "center", wrap: true },
  sample: { bold: true, colour: COLOURS.late, fill: "FDE8E6", vertical: "center", wrap: true },
  coverInput: { border: true, fill: COLOURS.input, vertical: "center", wrap: true, format: "@" },
  coverInputDate: { border: true, fill: COLOURS.input, horizontal: "left", format: DATE },
  coverInputNumber: { border: true, fill: COLOURS.input, horizontal: "left", format: "0" },
  valueDate: { horizontal: "left", vertical: "center", format: DATE },
  heading: {
    bold: true,
    colour: COLOURS.headingText,
    fill: COLOURS.heading,
    border: true,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    format: "@",
  },
  headingFill: {
    bold: true,
    colour: COLOURS.headingText,
    fill: COLOURS.headingFill,
    border: true,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    format: "@",
  },
  text: { ...body, format: "@" },
  textCentre: { ...body, horizontal: "center", format: "@" },
  date: { ...body, horizontal: "center", format: DATE },
  integer: { ...body, horizontal: "center", format: "0" },
  decimal: { ...body, horizontal: "center", format: "#,##0.##" },
  percent: { ...body, horizontal: "center", format: "0%" },
  input: { ...body, fill: COLOURS.input, format: "@" },
  inputDate: { ...body, fill: COLOURS.input, horizontal: "center", format: DATE },
  inputInteger: { ...body, fill: COLOURS.input, horizontal: "center", format: "0" },
  inputDecimal: { ...body, fill: COLOURS.input, horizontal: "center", format: "#,##0.##" },
  carried: { ...body, fill: COLOURS.input, italic: true, colour: "1D4ED8", format: "@" },
  carriedDate: {
    ...body,
    fill: COLOURS.input,
    italic: true,
    colour: "1D4ED8",
    horizontal: "center",
    format: DATE,
  },
  carriedInteger: {
    ...body,
    fill: COLOURS.input,
    italic: true,
    colour: "1D4ED8",
    horizontal: "center",
    format: "0",
  },
  carriedDecimal: {
    ...body,
    fill: COLOURS.input,
    italic: true,
    colour: "1D4ED8",
    horizontal: "center",
    format: "#,##0.##",
  },
  link: { ...body, colour: "1D4ED8", format: "@" },
  total: { ...body, bold: true, fill: COLOURS.band, format: "@" },
  totalInteger: { ...body, bold: true, fill: COLOURS.band, horizontal: "center", format: "0" },
  totalPercent: { ...body, bold: true, fill: COLOURS.band, horizontal: "center", format: "0%" },
  figure: {
    bold: true,
    size: 22,
    colour: COLOURS.heading,
    fill: COLOURS.band,
    horizontal: "center",
    vertical: "center",
    format: "0",
  },
  figurePercent: {
    bold: true,
    size: 22,
    colour: COLOURS.heading,
    fill: COLOURS.band,
    horizontal: "center",
    vertical: "center",
    format: "0%",
  },
  figureLabel: {
    colour: COLOURS.muted,
    fill: COLOURS.band,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
} as const satisfies Readonly<Record<string, Style>>;

/** Letters and ground of a conditional format, and of our marks on cells that deserve a look. */
export const TONES = {
  bad: { text: "9C1C1C", fill: "FBD5D0" },
  warn: { text: "7A4B00", fill: "FDEBC8" },
  good: { text: "1E5C38", fill: "DDF1E4" },
  muted: { text: "6B7280", fill: "F1F3F5" },
} as const;

export type ToneName = keyof typeof TONES;

/** Colours of a conditional format that has no name of ours; null leaves the cell's own. */
export interface ToneColours {
  readonly text: string | null;
  readonly fill: string | null;
  readonly bold?: boolean;
}

/** The marks are stronger than the template's own colours, which they lie on. */
export const MARK_TONES = {
  bad: { text: "7F1D1D", fill: "F2A5A0" },
  warn: { text: "5C3A00", fill: "F7CE7A" },
  info: { text: "1E3A8A", fill: "BCD6F5" },
} as const;

/** Lines between the cells of a table. */
export const BORDER_COLOUR = "BFC5CC";

export type StyleName = keyof typeof STYLES;

/** The look of a named style. */
export function styleOf(name: StyleName): Style {
  return STYLES[name];
}
