import { MARK_FORMULA, MARK_WORDS, type CellMark, type MarkTone } from "../../../workbook/cellMark";
import { sheetName } from "../../../workbook/sheetLimits";
import { MARK_TONES } from "../../../workbook/styles";
import { scanXml } from "../xmlTokens";
import { xmlEscaped } from "../writtenText";
import type { BookSheet, OpenBook } from "./openBook";
import { putNotes } from "./putNotes";
import { placeFor, readSheetParts, type SheetPart } from "./sheetParts";
import type { StyleBook } from "./styleBook";
import { readPlaces, spliced, tag, withAttributes, type Splice } from "./xmlPlaces";

/** The gravest first: where formats disagree the first one counts. */
const TONES: readonly MarkTone[] = ["bad", "warn", "info"];
/** Cells that one format names; Excel cuts longer lists short. */
const MOST_CELLS = 100;

/**
 * Replaces all marks of ours in the workbook; a mark on a sheet that is not there marks nothing. False
 * when a sheet with marks is not understood.
 */
export function putMarks(book: OpenBook, marks: readonly CellMark[], styles: StyleBook): boolean {
  const wanted = new Map<BookSheet, CellMark[]>();
  for (const mark of marks) {
    const sheet = sheetOf(book, mark.sheet);
    if (sheet?.part === undefined) continue;
    wanted.set(sheet, [...(wanted.get(sheet) ?? []), mark]);
  }
  return book.sheets.every((sheet) => markSheet(book, sheet, wanted.get(sheet) ?? [], styles));
}

function sheetOf({ sheets }: OpenBook, name: string): BookSheet | undefined {
  return (
    sheets.find((each) => each.name === name) ??
    sheets.find((each) => sheetName(each.name) === name)
  );
}

function markSheet(
  { parts }: OpenBook,
  { part }: BookSheet,
  marks: readonly CellMark[],
  styles: StyleBook,
): boolean {
  if (part === undefined) return marks.length === 0;
  const source = parts.text(part);
  if (source === undefined) return marks.length === 0;
  if (marks.length > 0 || source.includes(MARK_WORDS)) {
    const coloured = withFormats(source, marks, styles);
    if (coloured === undefined) return false;
    parts.put(part, coloured);
  }
  return putNotes(parts, part, marks);
}

function withFormats(
  source: string,
  marks: readonly CellMark[],
  styles: StyleBook,
): string | undefined {
  const sheet = readSheetParts(source);
  if (sheet === undefined) return undefined;
  const formats = TONES.flatMap((tone) =>
    chunks(marks.filter((mark) => mark.tone === tone).map(({ cell }) => cell)).map((cells) => ({
      tone,
      cells,
    })),
  );
  const blocks = sheet.parts
    .filter(({ name }) => name === "conditionalFormatting" || name === "extLst")
    .map((part) => ({ part, ...withoutMarks(source.slice(part.start, part.end), part) }));
  const gone = blocks.reduce((sum, { removed }) => sum + removed, 0);
  const splices = blocks.flatMap(({ part: { start, end }, left }): readonly Splice[] => {
    const text = lowered(left, formats.length - gone);
    return text === source.slice(start, end) ? [] : [{ start, end, text }];
  });
  const { prefix } = sheet;
  const added = formats.map(({ tone, cells }, at) => {
    const dxf = String(styles.put("dxfs", lookOf(tone, styles.prefix)));
    const rule = tag(
      `${prefix}cfRule`,
      new Map([
        ["type", "expression"],
        ["dxfId", dxf],
        ["priority", String(at + 1)],
      ]),
    );
    const formula = `<${prefix}formula>${xmlEscaped(MARK_FORMULA)}</${prefix}formula>`;
    const block = tag(`${prefix}conditionalFormatting`, new Map([["sqref", cells.join(" ")]]));
    return `${block}${rule}${formula}</${prefix}cfRule></${prefix}conditionalFormatting>`;
  });
  const at = placeFor(sheet, "conditionalFormatting");
  return spliced(source, [{ start: at, end: at, text: added.join("") }, ...splices]);
}

function chunks(cells: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(cells.length / MOST_CELLS);
  return Array.from({ length: count }, (_, at) =>
    cells.slice(at * MOST_CELLS, (at + 1) * MOST_CELLS),
  );
}

/** What is left of a block of formats, and how many of ours stood in it. */
interface Unmarked {
  readonly left: string;
  readonly removed: number;
}

function withoutMarks(text: string, { name }: SheetPart): Unmarked {
  if (name !== "conditionalFormatting" || !text.includes(MARK_WORDS))
    return { left: text, removed: 0 };
  const root = readPlaces(text);
  const rules = root?.children ?? [];
  const ours = rules.filter(({ children }) =>
    children.some((child) => child.text.includes(MARK_WORDS)),
  );
  const removed = ours.length;
  if (removed === rules.length) return { left: "", removed };
  const splices = ours.map(({ start, end }) => ({ start, end, text: "" }));
  return { left: spliced(text, splices), removed };
}

/** Every other rule comes after our marks, in the order in which they were. */
function lowered(text: string, by: number): string {
  if (by === 0 || text === "") return text;
  const splices: Splice[] = [];
  scanXml(text, {
    open: (name, attributes, start, end) => {
      const priority = Number(attributes.get("priority"));
      if (!/(?:^|:)cfRule$/u.test(name) || !(priority > 0)) return;
      const changed = withAttributes(attributes, { priority: String(Math.max(1, priority + by)) });
      const ending = text.charAt(end - 2) === "/" ? "/" : "";
      splices.push({ start, end, text: tag(name, changed, ending) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return spliced(text, splices);
}

function lookOf(tone: MarkTone, prefix: string): string {
  const { text, fill } = MARK_TONES[tone];
  return (
    `<${prefix}dxf><${prefix}font><${prefix}color rgb="FF${text}"/></${prefix}font>` +
    `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${fill}"/>` +
    `<${prefix}bgColor rgb="FF${fill}"/></${prefix}patternFill></${prefix}fill></${prefix}dxf>`
  );
}
