import { targetForms } from "../../../src/domain/target/forms";
import { parseTarget } from "../../../src/domain/target/parseTarget";
import type { TargetValue } from "../../../src/domain/target/target";

/** Every pair of unit and value in annex I of plan 726/KH-UBND. */
const ANNEX: readonly (readonly [string | null, string, Partial<TargetValue>])[] = [
  [
    "Thứ bậc",
    "Thuộc nhóm các địa phương dẫn đầu cả nước về ứng dụng, chuyển giao khoa học, công nghệ và đổi mới sáng tạo",
    { op: "text" },
  ],
  ["Thứ bậc", "Nhóm 20 tỉnh dẫn đầu cả nước", { op: "<=", value: 20, opStated: true }],
  ["Thứ bậc", "Xếp hạng ở nhóm 15 tỉnh, thành", { op: "<=", value: 15, opStated: true }],
  ["%", "≥ 55", { op: ">=", value: 55, opStated: true }],
  ["% GRDP", "≥ 30", { op: ">=", value: 30, opStated: true }],
  [null, "", { op: "none" }],
  ["%", "≥ 80", { op: ">=", value: 80, opStated: true }],
  ["%", "90", { op: ">=", value: 90 }],
  ["%", "100", { op: ">=", value: 100 }],
  ["%", "80", { op: ">=", value: 80 }],
  ["%", "70", { op: ">=", value: 70 }],
  ["%", "≥ 30", { op: ">=", value: 30, opStated: true }],
  ["%", "50", { op: ">=", value: 50 }],
  ["%", "≥ 40", { op: ">=", value: 40, opStated: true }],
  ["Chỉ số phát triển con người (HDI)", "$\\geq 0,8$", { op: ">=", value: 0.8, opStated: true }],
  ["% GRDP", "2", { op: ">=", value: 2 }],
  ["%", "> 60", { op: ">", value: 60, opStated: true }],
  [
    "% tổng chi NSNN",
    "$\\geq 3\\%$ và tăng dần theo yêu cầu phát triển",
    { op: ">=", value: 3, unit: "%", opStated: true, rising: true },
  ],
  ["Người/vạn dân", "12", { op: ">=", value: 12 }],
  ["Tổ chức", "1-2", { op: "range", min: 1, max: 2, opStated: true }],
  ["%/năm", "16 - 18", { op: "range", min: 16, max: 18, opStated: true }],
  ["%", "8 – 10", { op: "range", min: 8, max: 10, opStated: true }],
  [null, "Tiên tiến, hiện đại", { op: "text" }],
  ["%", "100%", { op: ">=", value: 100, unit: "%" }],
  ["% dân số", "99", { op: ">=", value: 99 }],
  ["Thành phố, Thị xã", "≥ 1", { op: ">=", value: 1, opStated: true }],
  ["Trung tâm dữ liệu", "≥ 03", { op: ">=", value: 3, opStated: true }],
  ["%", "≥ 95", { op: ">=", value: 95, opStated: true }],
  ["%", "≥ 70", { op: ">=", value: 70, opStated: true }],
  ["Thứ bậc", "≤ 20", { op: "<=", value: 20, opStated: true }],
  ["%GRDP", "≥ 50", { op: ">=", value: 50, opStated: true }],
  ["Thứ bậc", "≤ 15", { op: "<=", value: 15, opStated: true }],
  ["Số doanh nghiệp/1000 dân", "01", { op: ">=", value: 1 }],
  ["Doanh nghiệp", "≥ 5", { op: ">=", value: 5, opStated: true }],
];

/** Values that only the district's and the ward's plans have. */
const ELSEWHERE: typeof ANNEX = [
  ["Thứ bậc", "Đứng tốp giữa các huyện, thị xã, thành phố của tỉnh", { op: "text" }],
  ["%", "≥90", { op: ">=", value: 90, opStated: true }],
  ["Thứ bậc", "≤5", { op: "<=", value: 5, opStated: true }],
  [
    "% tổng chi NSNN",
    "≥3% và tăng dần theo yêu cầu phát triển",
    { op: ">=", value: 3, unit: "%", opStated: true, rising: true },
  ],
  [
    "% tổng chi ngân sách nhà nước",
    "Phấn đấu đạt 3%",
    { op: ">=", value: 3, unit: "%", aspirational: true },
  ],
  [
    null,
    "phấn đấu ít nhất 3%",
    { op: ">=", value: 3, unit: "%", opStated: true, aspirational: true },
  ],
  [null, "Đạt 3%", { op: ">=", value: 3, unit: "%" }],
  [null, "Đạt trên 3%", { op: ">", value: 3, unit: "%", opStated: true }],
  [null, "Đạt", { op: "text" }],
  [null, "≥60%", { op: ">=", value: 60, unit: "%", opStated: true }],
  [null, "80-90%", { op: "range", min: 80, max: 90, unit: "%", opStated: true }],
  [null, "-", { op: "none" }],
  [
    "%",
    "≥ 95 đối với cơ sở giáo dục phổ thông và giáo dục thường xuyên\n≥ 95 đối với cơ sở giáo dục mầm non và các cơ quan quản lý giáo dục",
    { op: ">=", value: 95, opStated: true },
  ],
];

describe("parseTarget, for the plans", () => {
  it.each([...ANNEX, ...ELSEWHERE])("understands, in %s, %s", (unit, text, meaning) => {
    expect(parseTarget(text, unit)).toEqual({
      value: null,
      min: null,
      max: null,
      unit,
      opStated: false,
      aspirational: false,
      rising: false,
      ...meaning,
      readable: true,
    });
  });

  it("finds one meaning only in every plain value", () => {
    const plain = ANNEX.map(([, text]) => text).filter((text) => !text.startsWith("$"));
    for (const text of plain) {
      const claims = targetForms.filter((form) => form.read(text, false) !== undefined);
      expect([text, claims.length]).toEqual([text, 1]);
    }
  });
});
