import {
  assignRows,
  expectedAgencies,
  type Assignment,
} from "../../../src/domain/plan/assignments";
import type { Plan } from "../../../src/domain/plan/plan";
import { indexPlan } from "../../../src/domain/plan/planIndex";
import { openCatalogue } from "../../../src/usecases/catalogue";
import { AGENCIES, anObligation } from "../../helpers/aCollection";
import { aPlan, aTarget, aTask } from "../../helpers/aSubmission";

const plan726 = openCatalogue().plan("hd-726");

function assignment726(id: string): Assignment {
  const found = plan726?.assignments.find(({ row }) => row.id === id);
  if (found === undefined) throw new Error(`Plan 726 has no row ${id}`);
  return found;
}

function assignmentsOf(plan: Plan): readonly Assignment[] {
  return assignRows(indexPlan(plan), AGENCIES);
}

function assignmentOf(lead: string | null, coordinating: string | null = null): Assignment {
  const [first] = assignmentsOf(aPlan({ tasks: [aTask({ lead, coordinating })] }));
  if (first === undefined) throw new Error("The plan has no row");
  return first;
}

describe("assignRows", () => {
  it("names a single lead and its coordinators", () => {
    expect(assignmentOf("Sở Tư pháp", "Sở Y tế, Sở Nội vụ")).toMatchObject({
      leads: ["so-tu-phap"],
      shared: false,
      coordinators: ["so-y-te", "so-noi-vu"],
      unresolved: [],
    });
  });

  it("shares a row between several leads, in the document's order", () => {
    const { leads, shared } = assignmentOf("Sở Nội vụ; Sở Tư pháp");
    expect(leads).toEqual(["so-noi-vu", "so-tu-phap"]);
    expect(shared).toBe(true);
  });

  it("gives a collective lead to all its members", () => {
    const { leads, shared } = assignmentOf("Các sở");
    expect(leads).toEqual(["so-tu-phap", "so-y-te", "so-noi-vu"]);
    expect(shared).toBe(true);
  });

  it("does not expect a named coordinator as a member of the collective lead", () => {
    const { leads, coordinators } = assignmentOf("Các sở", "Sở Nội vụ");
    expect(leads).toEqual(["so-tu-phap", "so-y-te"]);
    expect(coordinators).toEqual(["so-noi-vu"]);
  });

  it("keeps an agency as lead that is named in both cells", () => {
    const { leads, coordinators } = assignmentOf("Sở Y tế", "Sở Y tế, Sở Nội vụ");
    expect(leads).toEqual(["so-y-te"]);
    expect(coordinators).toEqual(["so-noi-vu"]);
  });

  it("leaves a lead out of a collective that coordinates", () => {
    const { leads, coordinators } = assignmentOf("Sở Y tế", "Các sở");
    expect(leads).toEqual(["so-y-te"]);
    expect(coordinators).toEqual(["so-tu-phap", "so-noi-vu"]);
  });

  it("says which names nobody knows and guesses none", () => {
    const { leads, unresolved } = assignmentOf("Sở Thiên văn");
    expect(leads).toEqual([]);
    expect(unresolved).toEqual(["Sở Thiên văn"]);
  });

  it("gives task 17 of plan 726 to the departments without Văn phòng UBND tỉnh", () => {
    const { leads, coordinators } = assignment726("nv.II.17");
    expect(leads).toContain("so-tu-phap");
    expect(leads.length).toBeGreaterThan(10);
    expect(leads).not.toContain("vp-ubnd-tinh");
    expect(coordinators).toEqual(["vp-ubnd-tinh"]);
  });

  it("gives target 18 of plan 726, which names nobody, to the lead of its sub-rows", () => {
    expect(assignment726("ct.I.2030.18").leads).toEqual(["so-khcn"]);
  });

  it("gives a target without lead and without sub-rows to nobody", () => {
    const plan = aPlan({ tasks: [], targets: [aTarget({ lead: null })] });
    expect(assignmentsOf(plan).map(({ leads }) => leads)).toEqual([[]]);
  });

  it("leaves no lead name of plan 726 unresolved", () => {
    const unresolved = plan726?.assignments.flatMap((assignment) => assignment.unresolved);
    expect(unresolved).toEqual([]);
  });
});

describe("expectedAgencies", () => {
  const expected = (plan: Plan): readonly string[] =>
    expectedAgencies(indexPlan(plan), assignmentsOf(plan), AGENCIES);

  it("expects 33 agencies for plan 726, the twelve districts among them", () => {
    const levels = plan726?.expected.map((id) => plan726.agencies.byId.get(id)?.level) ?? [];
    expect(levels).toHaveLength(33);
    expect(levels.filter((level) => level === "district")).toHaveLength(12);
  });

  it("expects districts of plan 726 although they lead nothing", () => {
    const leads = new Set(plan726?.assignments.flatMap((assignment) => assignment.leads));
    const districts = plan726?.expected.filter(
      (id) => plan726.agencies.byId.get(id)?.level === "district",
    );
    expect(districts?.filter((id) => leads.has(id))).toEqual([]);
  });

  it("takes those that lead a row and those obliged to report, in the directory's order", () => {
    const plan = aPlan({
      tasks: [aTask({ lead: "Sở Y tế" })],
      obligations: [anObligation({ from: "Các huyện; Sở Tư pháp" })],
    });
    expect(expected(plan)).toEqual(["so-tu-phap", "so-y-te", "huyen-binh-giang"]);
  });

  it("does not expect those who only meet or coordinate", () => {
    const plan = aPlan({
      tasks: [aTask({ lead: "Sở Y tế", coordinating: "Sở Nội vụ" })],
      obligations: [anObligation({ kind: "meeting" })],
    });
    expect(expected(plan)).toEqual(["so-y-te"]);
  });
});
