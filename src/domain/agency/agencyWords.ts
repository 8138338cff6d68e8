import { foldText } from "../text/foldText";
import { normaliseText } from "../text/normaliseText";
import { remember } from "../text/remember";
import { unifyTonePlacement } from "../text/unifyTonePlacement";
import { type Gap, readEdge, readGap } from "./wordGap";

/** One word of a cell, folded for comparing, and how it is joined to the word before it. */
export interface AgencyWord {
  /** Lower case, one tone placement; an abbreviation stands as the words it abbreviates. */
  readonly text: string;
  /** What stands before the word, as `readGap` spells it. */
  readonly gap: string;
  /** A list may be cut before this word. */
  readonly cut: boolean;
  /** A name may begin here although no sign separates it from the one before. */
  readonly softCut: boolean;
  /** Of how many words the connective is that begins here; 0 for a word of a name. */
  readonly joins: number;
  /** Where the word stands in `AgencyWords.source`. */
  readonly start: number;
  readonly end: number;
}

/** A cell read word by word. */
export interface AgencyWords {
  readonly source: string;
  readonly words: readonly AgencyWord[];
  /** Nothing but a full stop or a separator follows the last word. */
  readonly endsCleanly: boolean;
}

/** Joins two agencies; inside a name it is a word like any other. */
const CONNECTIVE = "và";

type Abbreviations = ReadonlyMap<string, string>;

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The signs between the previous word and this one. */
  readonly between: string;
  /** Inside parentheses, where a list is never cut. */
  readonly enclosed: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:&[\p{L}\p{M}\p{N}]+)*|&/gu;
/** "1. Sở Y tế" and "2) Công an tỉnh" on lines of their own. */
const ITEM_NUMBER = /^\d{1,2}[.)] ?(?=\p{L})/gmu;
const SHORT_ABBREVIATION = /^\p{L}{1,2}$/u;
const NOTHING_ABBREVIATED: Abbreviations = new Map();
/** Missing spaces: "phòngHĐND", "KHvà". No Vietnamese word has a capital after a small letter. */
const GLUED = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=và$)/u;
/** The same places, found without cutting there: nearly no word has any. */
const HAS_GLUED = /\p{Ll}\p{Lu}|\p{Lu}{2}và$/u;
/** Where a line was wrapped between two items and the break was lost. */
const BEGINS_ITEM = /^(?:\p{Lu}|các$)/u;
/** Ways of saying "and" about agencies. "và" is also a word within names. */
const CONNECTIVES: readonly (readonly string[])[] = [
  [CONNECTIVE],
  ["kết", "hợp", "với"],
  ["phối", "hợp", "với"],
  ["cùng", "với"],
  ["cùng"],
];

const FIRST_OF_CONNECTIVES: ReadonlySet<string | undefined> = new Set(
  CONNECTIVES.map(([first]) => first),
);

function parenthesesIn(signs: string): number {
  if (signs === " ") return 0;
  return signs.split("(").length - signs.split(")").length;
}

function readTokens(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let depth = 0;
  for (const match of source.matchAll(WORD)) {
    for (const word of ungluedWords(match[0])) {
      const start = Math.max(end, match.index);
      const between = source.slice(end, start);
      depth += parenthesesIn(between);
      end = start + word.length;
      tokens.push({ word, start, end, between, enclosed: depth !== 0 });
    }
  }
  return tokens;
}

function ungluedWords(word: string): readonly string[] {
  return HAS_GLUED.test(word) ? word.split(GLUED) : [word];
}

/** Folds a word, or a whole abbreviation, for comparing. */
export const foldWord: (word: string) => string = remember((word) =>
  word === "&" ? CONNECTIVE : unifyTonePlacement(foldText(word)),
);

/** "GD&ĐT" is the words it stands for, an unknown "A&B" is "A và B", whatever these stand for. */
function expand(word: string, abbreviations: Abbreviations): string {
  const folded = foldWord(word);
  if (!folded.includes("&")) return abbreviations.get(folded) ?? folded;
  const parts = folded.split("&").map((part) => abbreviations.get(part) ?? part);
  return abbreviations.get(folded) ?? parts.join(` ${CONNECTIVE} `);
}

/** The full stop of "TP. Hải Dương" belongs to the abbreviation and separates nothing. */
function gapBefore(token: Token, previous: Token | undefined, abbreviations: Abbreviations): Gap {
  if (previous === undefined) return readEdge(token.between);
  const abbreviated =
    abbreviations.has(foldWord(previous.word)) && SHORT_ABBREVIATION.test(previous.word);
  const between = abbreviated ? token.between.replace(/^\./u, "") : token.between;
  return readGap(between, token.word);
}

function wordsOf(
  token: Token,
  previous: Token | undefined,
  abbreviations: Abbreviations,
): readonly AgencyWord[] {
  const { gap, separates } = gapBefore(token, previous, abbreviations);
  const { start, end } = token;
  const text = foldWord(token.word);
  const expansion = expand(token.word, abbreviations);
  const cut = !token.enclosed && separates;
  const softCut = !token.enclosed && gap === " " && BEGINS_ITEM.test(token.word);
  const first = { gap, cut, softCut, joins: 0, start, end };
  if (expansion === text) return [{ ...first, text }];
  return wordsOfExpansion(expansion).map((word, position) =>
    position === 0
      ? { ...first, text: word.text }
      : { ...word, cut: false, softCut: false, joins: 0, start, end },
  );
}

/** The same few abbreviations stand in most names. */
const wordsOfExpansion = remember(
  (expansion) => readAgencyWords(expansion, NOTHING_ABBREVIATED).words,
);

/** A list may be cut before a connective, except inside parentheses and inside an abbreviation. */
function withConnectives(
  words: readonly AgencyWord[],
  tokens: readonly Token[],
): readonly AgencyWord[] {
  if (!words.some(({ text }) => FIRST_OF_CONNECTIVES.has(text))) return words;
  const enclosed = new Set(tokens.filter((token) => token.enclosed).map(({ start }) => start));
  return words.map((word, position) => {
    if (enclosed.has(word.start) || words[position - 1]?.start === word.start) return word;
    const connective = CONNECTIVES.find((each) =>
      each.every((text, offset) => words[position + offset]?.text === text),
    );
    return connective === undefined ? word : { ...word, cut: true, joins: connective.length };
  });
}

/** Cuts a cell into words that compare equal however an officer spelt, abbreviated or wrapped them. */
export function readAgencyWords(text: string, abbreviations: Abbreviations): AgencyWords {
  const source = normaliseText(text).replace(ITEM_NUMBER, "- ");
  const tokens = readTokens(source);
  const words = tokens.flatMap((token, position) =>
    wordsOf(token, tokens[position - 1], abbreviations),
  );
  const last = tokens.at(-1);
  const rest = source.slice(last?.end ?? 0);
  const outside = last?.enclosed === true ? rest.replace(/^\)/u, "") : rest;
  return {
    source,
    words: withConnectives(words, tokens),
    endsCleanly: readEdge(outside).separates,
  };
}

/** The words alone, without commas and dashes. */
export function lettersOf(words: readonly AgencyWord[]): string {
  return words.map((word) => word.text).join(" ");
}

/** The words with the signs between them, in one spelling. */
export function signedLettersOf(words: readonly AgencyWord[]): string {
  return words.map(({ text, gap }, position) => (position === 0 ? text : gap + text)).join("");
}
