import type { Plan } from "../plan/plan";
import { cellsOf, type PlanLine } from "./planLines";
import { annexName } from "../plan/planName";
import { sectionPlace } from "./planPlaces";
import type { QuotedText } from "./planRule";

/** A number of a document as a text cites it, and where. */
export interface CitedNumber {
  /** "71/NQ-CP". */
  readonly number: string;
  /** Its figure, "71". */
  readonly figure: string;
  /** What follows the figure, signs and all: "/NQ-CP". */
  readonly symbol: string;
  /** The day cited with it, ISO; null where none is. */
  readonly day: string | null;
  readonly where: QuotedText;
  readonly rowId: string | null;
  readonly column: string | null;
}

type Passage = Pick<CitedNumber, "where" | "rowId" | "column">;

const NUMBER =
  /(?<![\p{L}\p{N}/.-])(?<figure>\d{1,5})(?<symbol>[/-] ?\p{Lu}[\p{L}\p{N}]*(?:[/-]\p{Lu}[\p{L}\p{N}]*)+)(?:,? ngày (?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4}))?/gu;

/** Every number of a document that a text of the plan cites, with the words around it. */
export function citedNumbers(plan: Plan, lines: readonly PlanLine[]): readonly CitedNumber[] {
  return passages(plan, lines).flatMap((passage) =>
    [...passage.where.text.matchAll(NUMBER)].map(({ groups = {} }) => {
      const { figure = "", symbol = "", day, month = "", year = "" } = groups;
      const iso =
        day === undefined ? null : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
      return { ...passage, number: figure + symbol, figure, symbol, day: iso };
    }),
  );
}

/** All texts in which a document may be cited; of a repaired number, what the document prints. */
function passages(plan: Plan, lines: readonly PlanLine[]): readonly Passage[] {
  const whole = (place: string, text: string): Passage => ({
    where: { place, text },
    rowId: null,
    column: null,
  });
  const { parent, legalBasis, supersedes, annexes, sections } = plan;
  const cited = [...(parent === null ? [] : [parent]), ...legalBasis, ...supersedes];
  return [
    whole("Tên kế hoạch", plan.title),
    ...cited.map((each) => whole("Căn cứ của kế hoạch", each.printed?.["number"] ?? each.number)),
    ...annexes.map(({ annex, title }) => whole(`${annexName(plan, annex)}, tên phụ lục`, title)),
    ...sections.map(({ annex, ordinal, title }) =>
      whole(sectionPlace(plan, annex, ordinal), title),
    ),
    ...lines.flatMap((line) =>
      cellsOf(line).map(({ column, text }) => ({
        where: { place: line.place, text },
        rowId: line.id,
        column,
      })),
    ),
  ];
}
