import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { parsePeriod } from "../../src/domain/plan/reportingPeriod";
import { draftOf } from "../../src/host/draftOf";
import { openCatalogue } from "../../src/usecases/catalogue";
import { makeSampleSubmissions } from "../../src/usecases/demo/makeSampleSubmissions";
import { makeTemplate } from "../../src/usecases/makeTemplate";
import { modelOf } from "../../src/workbench/modelOf";
import type { WorkbookDraft } from "../../src/workbook/draft";
import { defined } from "../helpers/defined";

const context = defined(openCatalogue().plan("hd-726"));
const period = defined(parsePeriod("2025-03"));
const template = makeTemplate(context, period, "so-khcn");

/** A draft after it stood open in the workbench and was saved again. */
function saved(draft: WorkbookDraft) {
  return draftOf(modelOf(draft), draft.writtenOn);
}

describe("modelOf", () => {
  it("opens what the file of a template holds: saved again it reads the same", async () => {
    const before = await readWorkbook("a.xlsx", await writeWorkbook(template));
    const after = await readWorkbook("a.xlsx", await writeWorkbook(saved(template)));
    expect(before.kind).toBe("read");
    expect(after).toEqual(before);
  });

  it("keeps what a filled report holds", async () => {
    const filled = makeSampleSubmissions(context, period).find(({ path }) =>
      path.endsWith("_so-tu-phap.xlsx"),
    );
    const content = defined(filled).content;
    if (content.kind !== "workbook") throw new Error("The sample is no workbook");
    const before = await readWorkbook("a.xlsx", await writeWorkbook(content.draft));
    const after = await readWorkbook("a.xlsx", await writeWorkbook(saved(content.draft)));
    expect(after).toEqual(before);
  });

  it("keeps dropdowns, colours by rule, names, tables, frozen rows and hidden columns", () => {
    const again = saved(template);
    expect(again.names).toEqual(template.names);
    expect(again.properties).toEqual(template.properties);
    for (const [at, sheet] of template.sheets.entries()) {
      const { name, validations, tables, freeze, merges, visibility, tabColour } = sheet;
      expect(again.sheets[at]).toMatchObject({ name, freeze, merges, visibility, tabColour });
      expect(again.sheets[at]?.validations).toEqual(validations);
      expect(again.sheets[at]?.tables).toEqual(tables);
      expect(again.sheets[at]?.conditionalFormats).toHaveLength(sheet.conditionalFormats.length);
      expect(again.sheets[at]?.columns.map(({ hidden }) => hidden)).toEqual(
        sheet.columns.map(({ hidden }) => hidden),
      );
    }
  });

  it("gives every sheet, table and rule an id of its own", () => {
    const { sheets } = modelOf(template);
    const ids = sheets.flatMap(({ id, tables, conditionalFormats }) => [
      id,
      ...[...tables, ...conditionalFormats].map((each) => each.id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(sheets.length);
  });
});
