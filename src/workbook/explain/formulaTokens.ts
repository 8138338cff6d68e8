/** A piece of a formula. */
export interface Token {
  readonly kind: "text" | "number" | "column" | "place" | "word" | "sign";
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?`;

/** One pattern a kind; a word is a function's or a name's, and every sign is one of the last line. */
const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/uy],
  ["column", /[\p{L}_][\p{L}\p{N}_.]*\[[^[\]]+\]/uy],
  ["place", new RegExp(String.raw`${SHEET}\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_(])`, "uy")],
  ["number", /\d+(?:\.\d+)?/uy],
  ["word", /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ["sign", /<>|<=|>=|[-+*/&=<>(),:]/uy],
];

/** Cuts a formula into its pieces; undefined when any of it is none that we know. */
export function formulaTokens(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (/\s/u.test(formula[at] ?? "")) at += 1;
    else {
      const token = tokenAt(formula, at);
      if (token === undefined) return undefined;
      tokens.push(token);
      at += token.text.length;
    }
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}
