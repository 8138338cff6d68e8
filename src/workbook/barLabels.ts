import type { ChartDraft } from "./draft";

const BLACK = "000000";
const WHITE = "FFFFFF";
/** A ground of this luminance stands as far from black as from white. */
const MIDDLE = 0.179;

/** How it is written: none for 0, nor below the smallest that has room in its stretch. */
export function barNumberFormat({ smallestLabel = 1 }: ChartDraft): string {
  return `[>=${smallestLabel}]0;;`;
}

/** Black or white, whichever stands out more as the number in a stretch of that colour. */
export function barLabelInk(colour: string): string {
  return luminance(colour) > MIDDLE ? BLACK : WHITE;
}

/** How much light a colour sends out, 0 to 1, as WCAG measures it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
