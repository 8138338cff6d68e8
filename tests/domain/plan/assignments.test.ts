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

const catalogue = openCatalogue();
const plan726 = catalogue.plan("hd-726");

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

/** How many rows of the document an agency leads; the stages of one target are one row. */
function rowsLed(planId: string): Readonly<Record<string, number>> {
  const rows = new Map<string, Set<string>>();
  for (const { row, leads } of catalogue.plan(planId)?.assignments ?? [])
    for (const id of leads)
      rows.set(id, (rows.get(id) ?? new Set()).add(row.id.replace(/@.*/u, "")));
  return Object.fromEntries([...rows].map(([id, led]) => [id, led.size]));
}

/** Counted by hand in the lead columns: rows that name the agency + rows of its collectives. */
const LED_BY_HAND: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "so-khcn-2025": {
    "skhcn-phong-cntt": 16,
    "skhcn-van-phong": 7,
    "skhcn-phong-ha-tang-so-tccl": 3,
    "skhcn-phong-ql-cong-nghe-shtt": 2,
    "skhcn-phong-ql-khoa-hoc": 1,
    "skhcn-tt-cntt": 1,
    "skhcn-tt-ung-dung-dmst": 1,
  },
  "so-tai-chinh-2025": {
    "stc-van-phong": 4,
    "stc-phong-dang-ky-kinh-doanh": 2 + 1,
    "stc-phong-ql-dau-tu-ngoai-ngan-sach": 3 + 2 + 1,
    "stc-phong-kinh-te-nganh": 2 + 1,
    "stc-phong-quan-ly-gia": 1 + 1,
    "stc-phong-quan-ly-cong-san": 1 + 1,
    "stc-phong-quan-ly-ngan-sach": 2 + 1,
    "stc-phong-tong-hop-quy-hoach": 2 + 1,
    "stc-phong-hcsn": 1,
  },
  "binh-giang-2025": {
    // II.21 names it as coordinator, so that it does not lead there with the others.
    "bg-phong-vhkhtt": 31 + 4 + 5,
    // II.15, II.16 and II.21 name it as coordinator.
    "bg-vp-hdnd-ubnd": 13 + 1 + 2 + 1,
    "bg-tt-y-te": 3 + 1,
    "bg-chi-cuc-thue": 1,
    "bg-chi-cuc-thong-ke": 1,
    "bg-xa-thai-minh": 4 + 1,
  },
  "phuong-hai-duong-2026": {
    "phd-phong-vhxh": 38 + 2 + 8 + 1 + 7 + 2,
    "phd-phong-kthtdt": 1 + 11 + 2,
    "phd-vp-hdnd-ubnd": 1 + 6 + 1 + 2,
    "phd-tt-phuc-vu-hcc": 12 + 2,
    "phd-tt-dvsnc": 1 + 1 + 2,
    "phd-cong-an": 8 + 2,
    "phd-ban-chqs": 2,
  },
};

describe("rows led", () => {
  it.each(Object.entries(LED_BY_HAND))("in %s are those counted by hand", (planId, byHand) => {
    expect(rowsLed(planId)).toMatchObject(byHand);
  });

  it("in the departments' and the ward's plans are led by nobody else", () => {
    for (const planId of ["so-khcn-2025", "so-tai-chinh-2025", "phuong-hai-duong-2026"])
      expect(rowsLed(planId)).toEqual(LED_BY_HAND[planId]);
  });

  it("are all of them but one of the ward, which names nobody in particular", () => {
    const orphans = catalogue.planIds.flatMap((planId) =>
      (catalogue.plan(planId)?.assignments ?? [])
        .filter(({ leads }) => leads.length === 0)
        .map(({ row }) => `${planId} ${row.id}`),
    );
    expect(orphans).toEqual(["phuong-hai-duong-2026 nv.III.5.1"]);
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

  it("expects of the departments' plans the divisions that lead", () => {
    for (const planId of ["so-khcn-2025", "so-tai-chinh-2025"])
      expect([...(catalogue.plan(planId)?.expected ?? [])].sort()).toEqual(
        Object.keys(rowsLed(planId)).sort(),
      );
  });

  it("expects of Bình Giang its divisions, fifteen communes and the offices it names", () => {
    const district = catalogue.plan("binh-giang-2025");
    const levels = district?.expected.map((id) => district.agencies.byId.get(id)?.level) ?? [];
    expect(levels.filter((level) => level === "commune")).toHaveLength(15);
    expect(levels.filter((level) => level === "division")).toHaveLength(11);
    // The military, and the tax and statistics offices, which lead a row each.
    expect(levels.filter((level) => level === "vertical")).toHaveLength(3);
    expect(levels).toHaveLength(29);
    // Only asked to help ("đề nghị"), not to report.
    expect(district?.expected).not.toContain("bg-mttq");
    // Obliged to report by "các cơ quan, đơn vị" although it leads nothing.
    expect(district?.expected).toContain("bg-tt-vhtt");
  });

  it("expects of the ward its offices and its police, of nobody above it", () => {
    expect(catalogue.plan("phuong-hai-duong-2026")?.expected).toEqual([
      "phd-vp-hdnd-ubnd",
      "phd-phong-kthtdt",
      "phd-phong-vhxh",
      "phd-tt-phuc-vu-hcc",
      "phd-tt-dvsnc",
      "phd-cong-an",
      "phd-ban-chqs",
    ]);
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
