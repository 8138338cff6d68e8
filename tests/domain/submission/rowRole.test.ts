import { rowRole } from "../../../src/domain/submission/rowRole";
import { AGENCY, aPlan, assignAll, aTaskRow } from "../../helpers/aSubmission";

const [own] = assignAll(aPlan());
const [others] = assignAll(aPlan(), "so-b");

describe("rowRole", () => {
  it("is the plan's, whatever the cell says", () => {
    expect(rowRole(aTaskRow({ role: "Phối hợp" }), AGENCY, own)).toBe("Chủ trì");
    expect(rowRole(aTaskRow({ role: "Chủ trì" }), AGENCY, others)).toBe("Phối hợp");
    expect(rowRole(aTaskRow({ role: "" }), AGENCY, others)).toBe("Phối hợp");
  });

  it("is the cell's where the agency is not known or the row is none of the plan", () => {
    expect(rowRole(aTaskRow({ role: "PHỐI HỢP" }), null, own)).toBe("Phối hợp");
    expect(rowRole(aTaskRow({ role: "Phối hợp" }), AGENCY, undefined)).toBe("Phối hợp");
    expect(rowRole(aTaskRow({ role: "" }), null, own)).toBe("Chủ trì");
  });
});
