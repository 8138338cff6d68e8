/** What stands between two words of a cell of agencies. */
export interface Gap {
  /** `" "`, `", "`, `" - "`, `"; "` for any other separator, or the signs themselves. */
  readonly gap: string;
  /** One agency may end here and the next begin. */
  readonly separates: boolean;
}

/** What stands between nearly all words. */
const SPACE: Gap = { gap: " ", separates: false };

const SEPARATORS = /^(?!.*\.\.)[,;/.•*+\-\u2010-\u2015\u2212]+$/u;
const LONE_DASH = /^[-\u2010-\u2015\u2212]$/u;
const BULLET = /\n\s*[-\u2010-\u2015\u2212]/u;
const NEW_ITEM = /^(?:\p{Lu}|các$)/u;

/**
 * A dash joins the parts of a name ("Phát thanh - Truyền hình") and never separates; a line break
 * separates only where a new item begins, since a long name may be wrapped over two lines.
 */
export function readGap(between: string, nextWord: string): Gap {
  if (between === " ") return SPACE;
  const signs = between.replace(/\s/gu, "");
  if (signs === "")
    return { gap: " ", separates: between.includes("\n") && NEW_ITEM.test(nextWord) };
  if (LONE_DASH.test(signs) && !BULLET.test(between)) return { gap: " - ", separates: false };
  if (SEPARATORS.test(signs)) return { gap: /^,+$/u.test(signs) ? ", " : "; ", separates: true };
  return { gap: signs, separates: separatesAfterParenthesis(between, nextWord) };
}

/** After a closing parenthesis a list goes on as after a word. */
function separatesAfterParenthesis(between: string, nextWord: string): boolean {
  const closing = between.lastIndexOf(")");
  return closing >= 0 && readGap(between.slice(closing + 1), nextWord).separates;
}

/** Before the first and after the last word stand at most a bullet, a separator or a full stop. */
export function readEdge(signs: string): Gap {
  const bare = signs === "" ? "" : signs.replace(/\s/gu, "");
  return { gap: " ", separates: bare === "" || SEPARATORS.test(bare) };
}
