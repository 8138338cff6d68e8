/** How the number in a stretch of a stacked bar is written; none for 0. */
export const BAR_LABELS = { numberFormat: "0;;", size: 8 } as const;

const BLACK = "000000";
const WHITE = "FFFFFF";
/** From here on a colour is light enough for black letters. */
const LIGHT = 0.35;

/** The colour of the number in a stretch of a bar of that colour, so that it can be read. */
export function barLabelInk(colour: string): string {
  return lightness(colour) > LIGHT ? BLACK : WHITE;
}

/** How bright a colour is seen, 0 to 1. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  );
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
