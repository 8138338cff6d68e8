import type {
  Obligation,
  Plan,
  PlanTarget,
  PlanTask,
  StagedTarget,
} from "../../src/domain/plan/plan";

/** A section of annex II. */
export function aSection(
  ordinal: number,
  change: Partial<Plan["sections"][number]> = {},
): Plan["sections"][number] {
  const printedNo = ["I", "II", "III", "IV", "V"][ordinal - 1] ?? null;
  return { annex: "II", ordinal, printedNo, title: `Nhóm việc ${String(ordinal)}`, ...change };
}

/** A task of section I of annex II with nothing to find fault with. */
export function aTask(no: string, change: Partial<PlanTask> = {}): PlanTask {
  return {
    id: `nv.${change.section === undefined ? "" : `${String(change.section)}.`}${no}`,
    annex: "II",
    section: 1,
    no,
    parent: null,
    heading: false,
    title: `Lập danh mục thứ ${no} của tỉnh`,
    lead: "Sở Nội vụ",
    coordinating: "Sở Tài chính",
    product: "Danh mục",
    deadline: "12/2025",
    ...change,
  };
}

/** A target of annex I for 2030 with nothing to find fault with. */
export function aTarget(no: string, change: Partial<PlanTarget> = {}): PlanTarget {
  return {
    id: `ct.${change.horizon ?? "2030"}.${no}`,
    annex: "I",
    horizon: "2030",
    parent: null,
    no,
    title: `Chỉ tiêu thứ ${no}`,
    unit: "%",
    value: "≥ 80",
    lead: "Sở Nội vụ",
    coordinating: null,
    heading: false,
    ...change,
  };
}

/** A target of annex III, staged for 2025 and 2030, with nothing to find fault with. */
export function aStagedTarget(no: string, change: Partial<StagedTarget> = {}): StagedTarget {
  return {
    id: `gd.${no}`,
    annex: "III",
    section: null,
    no,
    title: `Mức phủ sóng ở giai đoạn ${no}`,
    values: { "2025": "≥ 50%", "2030": "100%" },
    lead: "Sở Nội vụ",
    coordinating: null,
    product: null,
    ...change,
  };
}

/** A yearly report due on 30 November. */
export function aReport(id: string, change: Partial<Obligation> = {}): Obligation {
  return {
    id,
    kind: "report",
    what: "Báo cáo kết quả",
    from: "Sở Nội vụ",
    to: "UBND tỉnh",
    recurrence: "yearly",
    dueDay: null,
    due: null,
    dueDates: ["11-30"],
    place: "V.1",
    quote: "Báo cáo năm chậm nhất ngày 30/11 hằng năm.",
    ...change,
  };
}

/** A plan issued on 20/02/2025: two targets, two staged targets, a section of two tasks; nothing to find. */
export function aPlan(change: Partial<Plan> = {}): Plan {
  return {
    id: "ke-hoach-thu",
    number: "100/KH-UBND",
    issued: "2025-02-20",
    issuedPrecision: "day",
    issuer: "UBND tỉnh",
    issuerId: "ubnd-tinh",
    consolidator: "so-noi-vu",
    level: "province",
    title: "Kế hoạch thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024",
    shortTitle: "Kế hoạch thử",
    parent: { number: "726/KH-UBND", issued: "2025-02-01", issuer: "UBND tỉnh", title: null },
    supersedes: [],
    legalBasis: [{ number: "57-NQ/TW", issued: "2024-12-22", issuer: "Bộ Chính trị", title: null }],
    source: "thu.txt",
    annexes: ["I", "II", "III"].map((annex) => ({
      annex,
      kind: "annex" as const,
      title: `Phụ lục ${annex}`,
    })),
    sections: [aSection(1)],
    tasks: [aTask("1"), aTask("2")],
    targets: [aTarget("1"), aTarget("2")],
    stagedTargets: [aStagedTarget("1"), aStagedTarget("2")],
    obligations: [aReport("bao-cao")],
    ...change,
  };
}
