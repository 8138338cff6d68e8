import { FONT, type Style } from "../../workbook/styles";
import type { HostFormat } from "../model";

const HORIZONTAL = { Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "center" } as const;

/** The look of a cell as drafts tell it. */
export function styleOfFormat(format: HostFormat): Style {
  const colour = plainColour(format.fontColour ?? "");
  const fill = plainColour(format.fill ?? "");
  const horizontal = wordIn(HORIZONTAL, format.horizontal);
  const vertical = wordIn(VERTICAL, format.vertical);
  const { fontName = FONT.name, fontSize, numberFormat } = format;
  return {
    ...(fontName === FONT.name ? {} : { fontName }),
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...((format.underline ?? "None") === "None" ? {} : { underline: true }),
    ...(fontSize === undefined ? {} : { size: fontSize }),
    ...(colour === null ? {} : { colour }),
    ...(fill === null ? {} : { fill }),
    ...(format.border === undefined || format.border === "" ? {} : { border: true }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(format.wrap ? { wrap: true } : {}),
    ...(numberFormat === "General" ? {} : { format: numberFormat }),
  };
}

/** "2E6B4F" for "#2E6B4F"; null for no colour. */
export function plainColour(colour: string): string | null {
  return /^#[0-9a-f]{6}$/iu.test(colour) ? colour.slice(1).toUpperCase() : null;
}

function wordIn<Word extends string>(
  words: Readonly<Record<string, Word>>,
  key: string | undefined,
): Word | undefined {
  return key === undefined ? undefined : words[key];
}
