import type { CellStyle } from "hucre";
import type { FreeLook, FreeTone } from "../../workbook/draft";
import {
  BORDER_COLOUR,
  FONT,
  styleOf,
  TONES,
  type Style,
  type ToneColours,
} from "../../workbook/styles";

const BORDER = { style: "thin", color: { rgb: `FF${BORDER_COLOUR}` } } as const;

const written = new Map<string, CellStyle>();

/** A look as the library writes it; one object a look, however many cells have it. */
export function hucreStyle(look: FreeLook): CellStyle {
  const key = typeof look === "string" ? look : JSON.stringify(look);
  const known = written.get(key) ?? translate(typeof look === "string" ? styleOf(look) : look);
  written.set(key, known);
  return known;
}

function translate(style: Style): CellStyle {
  return {
    font: {
      name: style.fontName ?? FONT.name,
      size: style.size ?? FONT.size,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.underline ? { underline: true } : {}),
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

/** The look of a conditional format. */
export function toneStyle(tone: FreeTone): CellStyle {
  const { text, fill, bold = false }: ToneColours = typeof tone === "string" ? TONES[tone] : tone;
  return {
    font: {
      ...(bold ? { bold: true } : {}),
      ...(text === null ? {} : { color: { rgb: `FF${text}` } }),
    },
    ...(fill === null ? {} : { fill: solid(fill) }),
  };
}

function solid(colour: string): NonNullable<CellStyle["fill"]> {
  const rgb = `FF${colour}`;
  return { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
}
