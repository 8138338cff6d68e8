import { foldText } from "../text/foldText";
import { oneLine } from "../text/oneLine";
import { remember, type Remembering } from "../text/remember";
import { targetForms } from "./forms";
import type { TargetMeaning, TargetValue } from "./target";

const UNREADABLE: TargetValue = {
  op: "text",
  value: null,
  min: null,
  max: null,
  unit: null,
  opStated: false,
  readable: false,
  aspirational: false,
  rising: false,
};

const ASPIRATION = /^phấn đấu (?=\S)/iu;
const RISING =
  /(?<=\S),? (?:và )?(?:tiếp tục )?tăng dần(?: (?:theo|hằng|hàng|qua)(?: [\p{L},]+)+)?$/iu;
/** Units that say a figure is a place, lower being better: "Thứ bậc", "Hạng toàn quốc"; not "hạng mục". */
const RANK =
  /^(?:thứ bậc|thứ hạng|xếp hạng|xếp thứ|vị trí(?: xếp hạng)?|hạng|bậc|thứ)(?: (?:toàn|cả|trong|của|trên|cấp) .+| ?\/.+)?$/u;
const PART = /\d\/\d{1,3}$/u;
const LONGEST = 300;

/** Mathematics as scanned documents keep it ("$\geq 3\%$") and as keyboards write it (">="). */
function plainSymbols(text: string): string {
  return text
    .replaceAll("$", "")
    .replace(/\\(?:geq|ge)(?:slant)?(?!\p{L}) ?/gu, "≥ ")
    .replace(/\\(?:leq|le)(?:slant)?(?!\p{L}) ?/gu, "≤ ")
    .replaceAll("\\%", "%")
    .replace(/>=|[≧⩾]/gu, "≥")
    .replace(/<=|[≦⩽]/gu, "≤");
}

function findMeaning(text: string, isRank: boolean): TargetMeaning | undefined {
  for (const form of targetForms) {
    const meaning = form.read(text, isRank);
    if (meaning) return meaning;
  }
  return undefined;
}

/**
 * What the text of a target's value means, read with the unit of its column; what is not
 * understood whole is unreadable. A blank cell asks for nothing.
 */
export function parseTarget(text: string | null | undefined, unit?: string | null): TargetValue {
  return knownTargets(targetKey(text, unit));
}

/** A value and its unit in one text. */
export function targetKey(text: string | null | undefined, unit?: string | null): string {
  return JSON.stringify([text ?? "", unit ?? ""]);
}

/** The same few values come in every workbook of a plan, and again when it is consolidated. */
export const knownTargets: Remembering<TargetValue> = remember((key): TargetValue => {
  const [text, unit] = JSON.parse(key) as readonly [string, string];
  const line = plainSymbols(oneLine(text)).trim();
  const given = oneLine(unit) || null;
  const base = { ...UNREADABLE, unit: given };
  if (line.length > LONGEST) return base;
  const aspirational = ASPIRATION.test(line);
  const wish = line.replace(ASPIRATION, "");
  const rising = RISING.test(wish);
  const figure = wish.replace(RISING, "");
  // "3/5" says what it is a part of only together with the noun of its column.
  const withNoun = PART.test(figure) && given !== null ? `${figure} ${given}` : figure;
  const meaning = findMeaning(withNoun, RANK.test(foldText(given ?? "")));
  if (!meaning) return base;
  const ownUnit = meaning.unit ?? given;
  return { ...base, ...meaning, unit: ownUnit, aspirational, rising, readable: true };
});
