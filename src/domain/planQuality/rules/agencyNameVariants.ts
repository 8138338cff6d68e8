import { type AgencyIndex } from "../../agency/agencyDirectory";
import { readAgencyWords } from "../../agency/agencyWords";
import { normaliseText } from "../../text/normaliseText";
import { agencyNames } from "../agencyNames";
import { groupInOrder } from "../groupInOrder";
import { cellsOf } from "../planLines";
import type { PlanFault, PlanRule, PlanRuleContext, QuotedText } from "../planRule";

/** Words that only say whose agency it is. */
const OF_WHERE = / (?:thuộc |của )?(?:tỉnh|huyện|phường|xã|thành phố)$/iu;
const UNNAMED = /^(?:các|đơn vị)(?!\p{L})/iu;
const CONNECTIVES = new Set(["và"]);

/** One agency in several spellings is counted as several. */
export const agencyNameVariants: PlanRule = {
  code: "agency-name-variants",
  title: "Một cơ quan viết nhiều cách",
  severity: "info",
  find: ({ lines, agencies, resolve }) => {
    const named = lines.flatMap((line) =>
      cellsOf(line, ["lead", "coordinating"]).flatMap(({ text }) =>
        agencyNames(text)
          .filter((name) => !UNNAMED.test(name))
          .map((name): QuotedText => ({ place: line.place, text: name })),
      ),
    );
    return groupInOrder(
      named,
      ({ text }) => agencyMeant(text, resolve) ?? wordsOf(text, agencies),
    ).flatMap((names) => {
      const spelt = new Set(names.map(({ text }) => withoutPlace(text)));
      return spelt.size > 1 ? [fault(groupInOrder(names, ({ text }) => normaliseText(text)))] : [];
    });
  },
};

function withoutPlace(name: string): string {
  return normaliseText(name).replace(OF_WHERE, "");
}

/** The id of the one agency that the name means by the directory; null where it is not that simple. */
function agencyMeant(name: string, resolve: PlanRuleContext["resolve"]): string | null {
  const { agencies, collectives, unresolved } = resolve(name);
  const [only, ...others] = agencies;
  const isSimple = others.length + collectives.length + unresolved.length === 0;
  return isSimple ? (only?.id ?? null) : null;
}

/** The words of the name in whatever order, abbreviations written out, without signs, "và" and "phòng". */
function wordsOf(name: string, { abbreviations }: AgencyIndex): string {
  const words = readAgencyWords(withoutPlace(name), abbreviations).words.map(({ text }) => text);
  const [first, ...others] = words.filter((word) => !CONNECTIVES.has(word));
  return [...(first === "phòng" ? [] : [first]), ...others].sort().join(" ");
}

function fault(spellings: readonly (readonly QuotedText[])[]): PlanFault {
  const inOrder = spellings.toSorted((one, other) => other.length - one.length);
  const examples = inOrder.flatMap((names) => names.slice(0, 1));
  const counts = inOrder.map(
    (names) => `“${names[0]?.text ?? ""}” (${names.length} lần, ${names[0]?.place ?? ""})`,
  );
  return {
    place: "Toàn kế hoạch",
    rowId: null,
    column: null,
    message: `Một cơ quan được viết ${inOrder.length} cách: ${counts.join("; ")}. Hãy viết thống nhất một tên chính thức.`,
    texts: examples,
  };
}
