import type { CellStyle } from "hucre";
import { FONT, styleOf, type Style, type StyleName } from "../../workbook/styles";

const BORDER = { style: "thin", color: { rgb: "FFBFC5CC" } } as const;

const written = new Map<StyleName, CellStyle>();

/** A look of ours as the library writes it; one object a look, however many cells have it. */
export function hucreStyle(name: StyleName): CellStyle {
  const known = written.get(name) ?? translate(styleOf(name));
  written.set(name, known);
  return known;
}

function translate(style: Style): CellStyle {
  return {
    font: {
      name: FONT.name,
      size: style.size ?? FONT.size,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.colour === undefined ? {} : { color: { rgb: `FF${style.colour}` } }),
    },
    ...(style.fill === undefined ? {} : { fill: solid(style.fill) }),
    ...(style.border
      ? { border: { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER } }
      : {}),
    alignment: {
      ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
      ...(style.vertical === undefined ? {} : { vertical: style.vertical }),
      ...(style.wrap ? { wrapText: true } : {}),
    },
    ...(style.format === undefined ? {} : { numFmt: style.format }),
  };
}

const TONES = {
  bad: { text: "9C1C1C", fill: "FBD5D0" },
  warn: { text: "7A4B00", fill: "FDEBC8" },
  good: { text: "1E5C38", fill: "DDF1E4" },
  muted: { text: "6B7280", fill: "F1F3F5" },
} as const;

/** The look of a conditional format. */
export function toneStyle(tone: keyof typeof TONES): CellStyle {
  const { text, fill } = TONES[tone];
  return { font: { color: { rgb: `FF${text}` } }, fill: solid(fill) };
}

function solid(colour: string): NonNullable<CellStyle["fill"]> {
  const rgb = `FF${colour}`;
  return { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
}
