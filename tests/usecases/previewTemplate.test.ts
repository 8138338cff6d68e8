import { previewTemplate } from "../../src/usecases/previewTemplate";
import { workbookStanding, type WorkbookStanding } from "../../src/usecases/workbookStanding";
import { catalogue } from "../helpers/aBook";
import { aPeriod } from "../helpers/aCollection";
import { defined } from "../helpers/defined";
import { snapshotOfDraft } from "../helpers/fakeWorkbook";
import { aTemplate, fillTable, plan726 } from "../helpers/filledWorkbooks";
import { makeTemplate } from "../../src/usecases/makeTemplate";

const NOTHING: WorkbookStanding = { kind: "free", sheets: ["Sheet1"] };

const preview = (
  agencyId: string | null,
  standing: WorkbookStanding = NOTHING,
  period = "2025-03",
) => previewTemplate({ context: plan726(), period: aPeriod(period), agencyId }, standing);

/** A template of an agency with one result typed in. */
function entered(agencyId: string, period: string) {
  const draft = makeTemplate(plan726(), aPeriod(period), agencyId);
  return fillTable(draft, "Nhiệm vụ", (_, at) =>
    at === 0 ? { "Trạng thái": "Đang thực hiện" } : undefined,
  );
}

const standingOf = (draft: Parameters<typeof snapshotOfDraft>[0]) =>
  workbookStanding(snapshotOfDraft(draft), catalogue);

describe("previewTemplate", () => {
  it("counts the rows that the written template has", () => {
    const { sheets, counts } = preview("so-khcn");
    const draft = aTemplate("so-khcn");
    for (const { name, rows } of sheets) {
      const table = draft.sheets.find((sheet) => sheet.name === name)?.tables[0];
      const last = Number(/\d+$/u.exec(table?.ref ?? "A1")?.[0]);
      expect([name, rows]).toEqual([name, table === undefined ? 0 : last - 1]);
    }
    const tasks = sheets.find(({ name }) => name === "Nhiệm vụ");
    expect(tasks?.rows).toBe(counts.tasks + counts.coordinating);
  });

  it("names the day the report is due, the sheets that are seen and the first tasks", () => {
    const { due, sheets, firstTasks } = preview("so-khcn");
    expect(due).toBe("2025-03-18");
    expect(sheets.map(({ name }) => name)).toEqual(["Hướng dẫn", "Nhiệm vụ", "Chỉ tiêu"]);
    expect(firstTasks).toHaveLength(3);
  });

  it("names the very sheets that the template of each plan has", () => {
    for (const planId of catalogue.planIds) {
      const context = defined(catalogue.plan(planId));
      const wish = { context, period: aPeriod("2025"), agencyId: null };
      const { sheets } = makeTemplate(context, wish.period, null);
      const visible = sheets.filter(({ visibility }) => visibility === "visible");
      expect(previewTemplate(wish, NOTHING).sheets.map(({ name }) => name)).toEqual(
        visible.map(({ name }) => name),
      );
    }
  });

  it("shows every row of the plan when the template is for no agency of its own", () => {
    expect(preview(null).counts).toEqual({ tasks: 81, coordinating: 0, targets: 43 });
  });

  it("loses nothing in a workbook without sheets of the same names", () => {
    expect(preview("so-khcn")).toMatchObject({ replaced: [], loss: "nothing", previous: null });
  });

  it("tells which sheets of somebody else's workbook would be replaced, whatever their case", () => {
    const standing = { kind: "free", sheets: ["Sheet1", "CHỈ TIÊU"] } as const;
    expect(preview("so-khcn", standing)).toMatchObject({ replaced: ["Chỉ tiêu"], loss: "sheets" });
  });

  it("loses nothing when an unfilled template is made anew", () => {
    const standing = standingOf(aTemplate("so-khcn"));
    expect(standing.kind).toBe("untouched");
    expect(preview("so-khcn", standing).loss).toBe("nothing");
  });

  it("would lose what was entered into a workbook of ours", () => {
    expect(preview("so-y-te", standingOf(entered("so-khcn", "2025-03"))).loss).toBe("results");
  });

  it("would spoil a roll-up even where only hidden sheets share a name", () => {
    expect(preview("so-khcn", { kind: "roll-up", sheets: ["Tổng quan"] }).loss).toBe("roll-up");
  });

  it("offers the results of an earlier period of the same agency", () => {
    const standing = standingOf(entered("so-khcn", "2025-03"));
    expect(preview("so-khcn", standing, "2025-04").previous?.period.id).toBe("2025-03");
  });

  it("offers no results of another agency, of the same period, or to the common template", () => {
    const standing = standingOf(entered("so-khcn", "2025-03"));
    expect(preview("so-y-te", standing, "2025-04").previous).toBeNull();
    expect(preview("so-khcn", standing, "2025-03").previous).toBeNull();
    expect(preview(null, standing, "2025-04").previous).toBeNull();
  });
});
