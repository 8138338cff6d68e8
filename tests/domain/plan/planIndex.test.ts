import {
  indexPlan,
  numberKey,
  rowNumber,
  rowTitle,
  stageRowId,
  textKey,
} from "../../../src/domain/plan/planIndex";
import { openCatalogue } from "../../../src/usecases/catalogue";
import { aPlan, aStagedTarget, aTarget, aTask } from "../../helpers/aSubmission";

describe("indexPlan", () => {
  it("holds every task and target of plan 726, headings left out", () => {
    const index = openCatalogue().plan("hd-726")?.index;
    const idsOf = (kind: string): readonly string[] =>
      index?.rows.flatMap((row) => (row.kind === kind ? [row.id] : [])) ?? [];
    expect(idsOf("task")).toHaveLength(81);
    expect(index?.plan.targets).toHaveLength(44);
    expect(idsOf("target")).toHaveLength(43);
    expect(idsOf("target")).not.toContain("ct.I.2030.7");
    expect(index?.byId.size).toBe(81 + 43);
  });

  it("leaves headings out and gives every stage of a staged target a row", () => {
    const staged = aStagedTarget({ id: "gd.1" });
    const plan = aPlan({
      tasks: [aTask({ no: "25", heading: true }), aTask({ no: "25.1", parent: "nv.25" })],
      targets: [aTarget({ no: "1", heading: true })],
      stagedTargets: [staged],
    });
    const { rows, byId } = indexPlan(plan);
    expect(rows.map(({ id }) => id)).toEqual(["nv.25.1", "gd.1@2025", "gd.1@2030"]);
    expect(byId.get(stageRowId(staged, "2030"))).toMatchObject({ kind: "staged", stage: "2030" });
  });

  it("finds a row by number and text, whatever the case and the accents' encoding", () => {
    const task = aTask({ no: "7.10", title: "Hoàn thiện cơ sở dữ liệu" });
    const { byNumberAndText } = indexPlan(aPlan({ tasks: [task, aTask({ no: "7.1" })] }));
    const typed = "HOÀN THIỆN cơ sở dữ liệu".normalize("NFD");
    expect(byNumberAndText.get(numberKey("task", "7.10", typed, ""))?.id).toBe(task.id);
    expect(byNumberAndText.get(numberKey("task", "7.1", typed, ""))).toBeUndefined();
  });

  it("finds no row by a text that two rows of the kind have", () => {
    const same = { title: "Chuyển đổi số" };
    const plan = aPlan({
      tasks: [aTask({ no: "1", ...same }), aTask({ no: "2", ...same }), aTask({ no: "3" })],
    });
    const { byText, byNumberAndText } = indexPlan(plan);
    expect(byText.get(textKey("task", "Chuyển đổi số", ""))).toBeUndefined();
    expect(byNumberAndText.get(numberKey("task", "2", "Chuyển đổi số", ""))?.id).toBe("nv.2");
    expect(byText.get(textKey("task", aTask({ no: "3" }).title, ""))?.id).toBe("nv.3");
  });

  it("tells one target of two horizons apart", () => {
    const title = "Tỷ lệ hồ sơ trực tuyến";
    const plan = aPlan({
      targets: [
        aTarget({ id: "ct.2030", title, horizon: "2030" }),
        aTarget({ id: "ct.2045", title, horizon: "2045" }),
      ],
    });
    const { byText } = indexPlan(plan);
    expect(byText.get(textKey("target", title, "2030"))?.id).toBe("ct.2030");
    expect(byText.get(textKey("target", title, "2045"))?.id).toBe("ct.2045");
  });

  it("keeps the printed number and the title of every row", () => {
    const plan = aPlan({ tasks: [aTask({ no: "7.10" })], targets: [aTarget({ no: "2.1" })] });
    expect(indexPlan(plan).rows.map(rowNumber)).toEqual(["7.10", "2.1"]);
    expect(indexPlan(plan).rows.map(rowTitle)).toEqual([
      aTask({ no: "7.10" }).title,
      aTarget({ no: "2.1" }).title,
    ]);
  });
});
