import type { Finding, Severity } from "../../src/domain/validation/finding";
import { groupFindings, ruleTitle, type FindingWish } from "../../src/usecases/groupFindings";

const aFinding = (rule: string, severity: Severity, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity,
  file: "",
  sheet: "Nhiệm vụ",
  cell: "J2",
  rowId: null,
  column: "Trạng thái",
  value: null,
  message: "Hãy sửa.",
  fix: null,
  ...more,
});

const FINDINGS = [
  aFinding("status-unclear", "error"),
  aFinding("percent-fraction", "error", { column: "Tỷ lệ (%)", message: "Tỷ lệ nhỏ hơn 1." }),
  aFinding("percent-as-text", "info", { column: "Tỷ lệ (%)", value: "75%" }),
  aFinding("result-missing", "warning", { column: "Kết quả thực hiện", cell: "L7" }),
  aFinding("identity-missing", "warning", { column: null, sheet: null, cell: null }),
];

const grouped = (wish: Partial<FindingWish>) =>
  groupFindings(FINDINGS, {
    grouping: "severity",
    severity: "all",
    search: "",
    muted: new Set(),
    ...wish,
  }).map(({ title, findings }) => [title, findings.length]);

describe("groupFindings", () => {
  it("puts what must be fixed first", () => {
    expect(grouped({})).toEqual([
      ["Phải sửa", 2],
      ["Cần xem lại", 2],
      ["Gợi ý", 1],
    ]);
  });

  it("groups by rule and by column, each group after its worst finding", () => {
    expect(grouped({ grouping: "rule" }).map(([title]) => title)).toEqual([
      ruleTitle("status-unclear"),
      ruleTitle("percent-fraction"),
      ruleTitle("identity-missing"),
      ruleTitle("result-missing"),
      ruleTitle("percent-as-text"),
    ]);
    expect(grouped({ grouping: "column" })[0]).toEqual(["Tỷ lệ (%)", 2]);
  });

  it("leaves out what is muted or of another severity", () => {
    expect(grouped({ muted: new Set(["percent-fraction"]), severity: "error" })).toEqual([
      ["Phải sửa", 1],
    ]);
  });

  it.each(["ty le nho hon", "TỶ LỆ NHỎ"])("finds %s whatever its accents", (search) => {
    expect(grouped({ search })).toEqual([["Phải sửa", 1]]);
  });

  it("finds a place and a value", () => {
    expect(grouped({ search: "l7" })).toEqual([["Cần xem lại", 1]]);
    expect(grouped({ search: "75%" })).toEqual([["Gợi ý", 1]]);
  });
});
