import { remember } from "../../domain/text/remember";

/** The version of the lines below the identity that carry reports. */
export const LEAF_FORMAT = "2";

/** What a line tells: stands in its first cell. Lines of rows and findings have their shape's number there. */
export const LINES = { format: "nguon", file: "tep", shape: "mau" } as const;

/** Shorter than a cell can hold. */
const LONGEST_PIECE = 30_000;

/**
 * JSON in visible ASCII signs only, cut into pieces that cells can hold: programs that trim, compose or
 * join blanks leave it as it is.
 */
export function toPieces(value: unknown): readonly string[] {
  return cut(JSON.stringify(value));
}

/** What rows say of their cells is the same in most reports. */
const cut = remember((json): readonly string[] => {
  const text = json.replace(/[^\u0021-\u007E]/gu, escaped);
  return Array.from({ length: Math.ceil(text.length / LONGEST_PIECE) }, (_, at) =>
    text.slice(at * LONGEST_PIECE, (at + 1) * LONGEST_PIECE),
  );
});

function escaped(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** What the pieces say; undefined when they were damaged. */
export function fromPieces(pieces: readonly (string | null)[]): unknown {
  try {
    return JSON.parse(pieces.join("")) as unknown;
  } catch {
    return undefined;
  }
}
