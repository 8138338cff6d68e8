import type { CellMark, MarkTone } from "../../usecases/openWorkbook";
import { MARK_FORMULA, MARK_WORDS } from "../../workbook/cellMark";
import { MARK_TONES } from "../../workbook/styles";
import { cellPlace } from "./cellPlace";
import { noteStep, ourNotes, writeNotes } from "./notes";
import { rangeAt } from "./rangeAt";
import { runExcel } from "./runExcel";
import { sheetKey, type SheetDirectory } from "./sheetDirectory";
import { colourBy } from "./write/conditionalFormatStep";
import { addressLists, rectanglesOf } from "./write/rectangles";

/** Excel puts a new format before the others: the worst mark is set last, and wins. */
const TONES_IN_ORDER: readonly MarkTone[] = ["info", "warn", "bad"];

/** Replaces all marks of ours by these; waits while the user is typing. */
export async function markCells(
  marks: readonly CellMark[],
  directory: SheetDirectory,
  withNotes: boolean,
): Promise<void> {
  await runExcel(
    marks[0]?.sheet ?? "",
    async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const sheets = worksheets.items;
      const formats = sheets.map((sheet) => formatsOf(sheet));
      const notes = withNotes ? sheets.map((sheet) => noteStep(sheet)) : [];
      await context.sync();
      const custom = formats.flatMap((found, at) => customOf(found, sheets[at]));
      const rules = custom.map((find) => ruleOf(find()));
      const located = notes.map(ourNotes);
      await context.sync();
      rules.forEach(({ formula }, at) => {
        if (formula.includes(MARK_WORDS)) custom[at]?.().delete();
      });
      for (const sheet of sheets) {
        const own = marks.filter(({ sheet: name }) => isSheet(sheet, name, directory));
        for (const tone of TONES_IN_ORDER) colourCells(sheet, tone, own);
      }
      located.forEach((found, at) => {
        const sheet = sheets[at];
        if (sheet === undefined) return;
        const own = marks.filter(({ sheet: name }) => isSheet(sheet, name, directory));
        writeNotes(sheet, found, own);
      });
      await context.sync();
    },
    { waitForTyping: true },
  );
}

function isSheet({ name }: Excel.Worksheet, wanted: string, directory: SheetDirectory): boolean {
  return sheetKey(name) === sheetKey(directory.stored(wanted));
}

function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const { conditionalFormats } = rangeAt(sheet);
  conditionalFormats.load("items/id,items/type");
  return conditionalFormats;
}

/** Ways to the formats that go by a formula; what is found before a sync is not to be used after it. */
function customOf(
  { items }: Excel.ConditionalFormatCollection,
  sheet: Excel.Worksheet | undefined,
): readonly (() => Excel.ConditionalFormat)[] {
  if (sheet === undefined) return [];
  return items
    .filter(({ type }) => type === "Custom")
    .map(
      ({ id }) =>
        () =>
          rangeAt(sheet).conditionalFormats.getItem(id),
    );
}

function ruleOf(format: Excel.ConditionalFormat): Excel.ConditionalFormatRule {
  const { rule } = format.custom;
  rule.load("formula");
  return rule;
}

function colourCells(sheet: Excel.Worksheet, tone: MarkTone, marks: readonly CellMark[]): void {
  const cells = marks
    .filter((mark) => mark.tone === tone)
    .map(({ cell }) => ({ ...cellPlace(cell), key: "mark" as const }));
  for (const addresses of addressLists(rectanglesOf(cells))) {
    const areas = sheet.getRanges(addresses).untrack();
    colourBy(areas.conditionalFormats.add("Custom"), `=${MARK_FORMULA}`, MARK_TONES[tone]);
  }
}
