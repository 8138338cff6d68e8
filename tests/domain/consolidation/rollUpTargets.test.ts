import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import type { RolledTarget } from "../../../src/domain/consolidation/rollUpTargets";
import { aFigure, aReceivedFile, rollUpOf, type FileWish } from "../../helpers/aCollection";
import { aPlan, aTarget } from "../../helpers/aSubmission";

type Rows = NonNullable<FileWish["rows"]>;

function after(reports: Readonly<Record<string, Rows>>): RollUp {
  return rollUpOf(
    Object.entries(reports).map(([agencyId, rows]) => aReceivedFile({ agencyId, rows })),
  );
}

function firstTarget({ targets }: RollUp): RolledTarget {
  const [first] = targets;
  if (first === undefined) throw new Error("The plan has no target");
  return first;
}

const differences = ({ findings }: RollUp): readonly string[] =>
  findings.flatMap(({ rule, message }) => (rule === "target-figures-differ" ? [message] : []));

describe("rollUpTargets", () => {
  it("has every target of the plan, with or without figures", () => {
    expect(rollUpOf([]).targets.map(({ id, state }) => [id, state])).toEqual([
      ["ct.1", "Chưa có số liệu"],
      ["ct.2", "Chưa có số liệu"],
    ]);
  });

  it("lets the first-named lead's figure stand and finds that another differs", () => {
    const rollUp = after({
      "so-tu-phap": [aFigure("1", { actual: 85 })],
      "so-y-te": [aFigure("1", { actual: "72,5" })],
    });
    expect(firstTarget(rollUp)).toMatchObject({
      actual: 72.5,
      actualText: "72,5",
      state: "Chưa đạt, còn thời hạn",
      distance: -7.5,
    });
    expect(firstTarget(rollUp).source?.agencyId).toBe("so-y-te");
    expect(firstTarget(rollUp).differing.map(({ agencyId }) => agencyId)).toEqual(["so-tu-phap"]);
    expect(differences(rollUp)).toEqual([
      "Số liệu chỉ tiêu 1 của Sở Tư pháp (85) khác số liệu của Sở Y tế (72,5). Số của cơ quan chủ trì thứ nhất được dùng; hãy thống nhất lại.",
    ]);
  });

  it("finds nothing where the leads agree, however they write it", () => {
    const rollUp = after({
      "so-tu-phap": [aFigure("1", { actual: 72.5 })],
      "so-y-te": [aFigure("1", { actual: "72,5" })],
    });
    expect(firstTarget(rollUp).differing).toEqual([]);
    expect(differences(rollUp)).toEqual([]);
  });

  it("takes the second lead's figure where the first gave none", () => {
    const rollUp = after({
      "so-y-te": [aFigure("1", { actual: "", note: "Đang thu thập" })],
      "so-tu-phap": [aFigure("1", { actual: 81 })],
    });
    expect(firstTarget(rollUp)).toMatchObject({ actual: 81, state: "Đạt" });
    expect(differences(rollUp)).toEqual([]);
  });

  it("shows the first lead's words where nobody gave a figure", () => {
    const rollUp = after({
      "so-y-te": [aFigure("1", { actual: "", note: "Đang thu thập" })],
      "so-tu-phap": [aFigure("1", { actual: "chưa đo được" })],
    });
    expect(firstTarget(rollUp)).toMatchObject({
      actual: null,
      note: "Đang thu thập",
      state: "Chưa có số liệu",
    });
  });

  it("takes no figure of an agency that does not lead the target", () => {
    const rollUp = after({ "so-noi-vu": [aFigure("1", { actual: 99 })] });
    expect(firstTarget(rollUp)).toMatchObject({ actual: null, source: null });
    expect(firstTarget(rollUp).sources).toHaveLength(1);
  });

  it("keeps the day and the source of the figure", () => {
    const rollUp = after({ "so-y-te": [aFigure("1")] });
    expect(firstTarget(rollUp)).toMatchObject({
      measuredOn: "2025-02-28",
      dataSource: "Báo cáo số 12/BC-SA",
    });
  });

  it("misses a target only once its year has passed", () => {
    const stateIn = (horizon: string): string | undefined => {
      const plan = aPlan({ tasks: [], targets: [aTarget({ lead: "Sở Y tế", horizon })] });
      const rows = [aFigure("1", { actual: 10 }, { plan })];
      return rollUpOf([aReceivedFile({ agencyId: "so-y-te", rows }, plan)], plan).targets[0]?.state;
    };
    expect(stateIn("2025")).toBe("Chưa đạt, còn thời hạn");
    expect(stateIn("2024")).toBe("Không đạt");
  });
});
