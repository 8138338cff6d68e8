import type { TargetMeaning } from "./target";

type Relation = ">=" | ">" | "<=" | "<";

/** What stands before a figure. */
const BEFORE: Readonly<Record<Relation, readonly string[]>> = {
  ">=": ["≥", "từ", "ít nhất", "tối thiểu", "không dưới", "không thấp hơn", "không ít hơn"],
  ">": [">", "trên", "hơn", "cao hơn", "lớn hơn", "nhiều hơn"],
  "<=": ["≤", "tối đa", "nhiều nhất", "không quá", "không vượt quá", "không cao hơn"],
  "<": ["<", "dưới", "thấp hơn", "nhỏ hơn", "ít hơn"],
};

/** What stands behind a figure. */
const AFTER: Readonly<Record<string, Relation>> = { "trở lên": ">=", "trở xuống": "<=" };

const RELATIONS = Object.keys(BEFORE) as readonly Relation[];
const WORDS = RELATIONS.flatMap((op) => BEFORE[op]).filter((word) => /\p{L}/u.test(word));

/** What may open a text without adding to its figure, as the text of a pattern. */
export const OPENING =
  "(?:(?:đạt|duy trì|giữ vững|giữ|bảo đảm|đảm bảo|hoàn thành|tỷ lệ|tỉ lệ|ở mức|mức(?! độ)),? )*";

/** What a level is called before its figure, as the text of a pattern. */
export const LEVEL = "(?:(?:mức độ|mức|cấp độ) )?";

/** A relation before a figure, as the text of a pattern: "trên ", "≥". */
export const RELATION_BEFORE = `(?<relation>[≥>≤<]|(?:${WORDS.join("|")})(?= )) ?(?:đạt )?`;

/** A relation behind a figure, as the text of a pattern. */
export const RELATION_AFTER = `(?<relation>${Object.keys(AFTER).join("|")})`;

/** The relation that a symbol or words mean. */
export function readRelation(words: string): TargetMeaning["op"] | undefined {
  const folded = words.toLowerCase();
  return AFTER[folded] ?? RELATIONS.find((op) => BEFORE[op].includes(folded));
}
