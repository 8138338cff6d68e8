import type { Plan } from "../../../src/domain/plan/plan";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { aReceivedFile, aReport, rollUpOf } from "../../helpers/aCollection";
import { aPlan, aTask } from "../../helpers/aSubmission";
import { tableOf } from "../../helpers/filledWorkbooks";

const planOf = (lead: string): Plan =>
  aPlan({ tasks: [aTask({ no: "1", lead, deadline: "02/2025" })] });

function overdueOf(lead: string): unknown {
  const plan = planOf(lead);
  const rows = [aReport("1", { status: "Đang thực hiện", result: "Đã họp" }, { plan })];
  const draft = writeRollUp(rollUpOf([aReceivedFile({ rows }, plan)], plan));
  return tableOf(draft, "Quá hạn").map((row) => [
    row["Kết quả thực hiện"],
    row["Cơ quan chưa báo cáo"],
  ]);
}

describe("overdueSheet", () => {
  it("names who speaks only where several lead the task", () => {
    expect(overdueOf("Sở Tư pháp")).toEqual([["Đã họp", null]]);
    expect(overdueOf("Sở Tư pháp; Sở Y tế")).toEqual([["Sở Tư pháp: Đã họp", "Sở Y tế"]]);
  });
});
