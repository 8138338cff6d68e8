import { cornerOf, type Block, type SheetMover } from "../../../../workbook/move/sheetMove";
import { shiftFormula } from "../../../../workbook/shiftFormula";
import { xmlContent } from "../../writtenText";
import { spliced, tag, withAttributes, type Splice, type XmlPlace } from "../xmlPlaces";

/** Where a rule lay and where its cells go. */
export interface RulePlace {
  readonly from: readonly Block[];
  readonly to: readonly Block[];
}

/** Where blocks of a sheet go. */
export function rulePlace(from: readonly Block[], mover: SheetMover): RulePlace {
  return { from, to: mover.blocks(from) };
}

const FORMULA = /(?:^|:)(?:formula|formula1|formula2|f)$/u;

/**
 * What stands at a rule, its formulas as they read where its cells go. Undefined where one of them
 * would lead nowhere.
 */
export function movedRule(
  source: string,
  rule: XmlPlace,
  { from, to }: RulePlace,
  mover: SheetMover,
): string | undefined {
  const splices: Splice[] = [];
  for (const place of within(rule)) {
    const isLeaf = FORMULA.test(place.name) && place.children.length === 0;
    const value =
      place.attributes.get("type") === "formula" ? place.attributes.get("val") : undefined;
    const written = isLeaf ? place.text : value;
    if (written === undefined || written === "") continue;
    const moved = mover.formula(written, from, to);
    if (moved === undefined || moved.includes("#REF!")) return undefined;
    if (moved === written) continue;
    splices.push(
      isLeaf
        ? { start: place.insideStart, end: place.insideEnd, text: xmlContent(moved) }
        : {
            start: place.start,
            end: place.insideStart,
            text: tag(
              place.name,
              withAttributes(place.attributes, { val: moved }),
              place.insideStart === place.end ? "/" : "",
            ),
          },
    );
  }
  const inside = splices.map(({ start, end, text }) => ({
    start: start - rule.start,
    end: end - rule.start,
    text,
  }));
  return spliced(source.slice(rule.start, rule.end), inside);
}

function* within(place: XmlPlace): Iterable<XmlPlace> {
  yield place;
  for (const child of place.children) yield* within(child);
}

const MIDDLE = { row: 500_000, column: 8_000 };

/** A rule's formulas as they would read in the middle of a sheet: by them rules of different ranges are alike. */
export function formulasOf(rule: XmlPlace, blocks: readonly Block[]): string {
  const corner = cornerOf(blocks);
  return [...within(rule)]
    .filter(({ name, children }) => FORMULA.test(name) && children.length === 0)
    .map(({ text }) => {
      const [down, right] = [MIDDLE.row - corner.row, MIDDLE.column - corner.column];
      return (shiftFormula(text, down, right) ?? text).replace(/\s+/gu, "").toLowerCase();
    })
    .join("\n");
}
