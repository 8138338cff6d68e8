import { targetForms } from "../../src/domain/target/forms";
import { parseTarget } from "../../src/domain/target/parseTarget";
import type { TargetValue } from "../../src/domain/target/target";
import { storedPlans } from "../helpers/storedPlans";

type Row = readonly [unit: string | null, text: string | null, meaning: Partial<TargetValue>];

/** Every unit and value of the plans' targets, stages included, and what an official takes it to mean. */
const IN_PLANS: readonly Row[] = [
  ["Thứ bậc", "Thuộc nhóm các địa phương dẫn đầu cả nước về ứng dụng, chuyển giao khoa học, công nghệ và đổi mới sáng tạo", {"op": "text"}],
  ["Thứ bậc", "Nhóm 20 tỉnh dẫn đầu cả nước", {"op": "<=", "value": 20, "opStated": true}],
  ["Thứ bậc", "Xếp hạng ở nhóm 15 tỉnh, thành", {"op": "<=", "value": 15, "opStated": true}],
  ["%", "≥ 55", {"op": ">=", "value": 55, "opStated": true}],
  ["% GRDP", "≥ 30", {"op": ">=", "value": 30, "opStated": true}],
  ["%", "≥ 80", {"op": ">=", "value": 80, "opStated": true}],
  ["%", "90", {"op": ">=", "value": 90}],
  ["%", "100", {"op": ">=", "value": 100}],
  ["%", "80", {"op": ">=", "value": 80}],
  ["%", "70", {"op": ">=", "value": 70}],
  ["%", "≥ 30", {"op": ">=", "value": 30, "opStated": true}],
  ["%", "50", {"op": ">=", "value": 50}],
  ["%", "≥ 40", {"op": ">=", "value": 40, "opStated": true}],
  ["Chỉ số phát triển con người (HDI)", "≥ 0,8", {"op": ">=", "value": 0.8, "opStated": true}],
  ["% GRDP", "2", {"op": ">=", "value": 2}],
  ["%", "> 60", {"op": ">", "value": 60, "opStated": true}],
  ["% tổng chi NSNN", "≥ 3% và tăng dần theo yêu cầu phát triển", {"op": ">=", "value": 3, "unit": "%", "opStated": true, "rising": true}],
  ["Người/vạn dân", "12", {"op": ">=", "value": 12}],
  ["Tổ chức", "1-2", {"op": "range", "min": 1, "max": 2, "opStated": true}],
  ["%/năm", "16 - 18", {"op": "range", "min": 16, "max": 18, "opStated": true}],
  ["%", "8 – 10", {"op": "range", "min": 8, "max": 10, "opStated": true}],
  [null, "Tiên tiến, hiện đại", {"op": "text"}],
  ["%", "100%", {"op": ">=", "value": 100}],
  ["% dân số", "99", {"op": ">=", "value": 99}],
  ["Thành phố, Thị xã", "≥ 1", {"op": ">=", "value": 1, "opStated": true}],
  ["Trung tâm dữ liệu", "≥ 03", {"op": ">=", "value": 3, "opStated": true}],
  ["%", "≥ 95", {"op": ">=", "value": 95, "opStated": true}],
  ["%", "≥ 70", {"op": ">=", "value": 70, "opStated": true}],
  ["Thứ bậc", "≤ 20", {"op": "<=", "value": 20, "opStated": true}],
  ["%GRDP", "≥ 50", {"op": ">=", "value": 50, "opStated": true}],
  ["Thứ bậc", "≤ 15", {"op": "<=", "value": 15, "opStated": true}],
  ["Số doanh nghiệp/1000 dân", "01", {"op": ">=", "value": 1}],
  ["Doanh nghiệp", "≥ 5", {"op": ">=", "value": 5, "opStated": true}],
  ["Thứ bậc", "Đứng tốp giữa các huyện, thị xã, thành phố của tỉnh về ứng dụng, chuyển giao khoa học, công nghệ và đổi mới sáng tạo", {"op": "text"}],
  ["Thứ bậc", "Đứng tốp giữa các huyện, thị xã, thành phố của tỉnh", {"op": "text"}],
  ["%", "≥ 50", {"op": ">=", "value": 50, "opStated": true}],
  ["%", "≥90", {"op": ">=", "value": 90, "opStated": true}],
  ["% tổng chi NSNN", "≥3% và tăng dần theo yêu cầu phát triển", {"op": ">=", "value": 3, "unit": "%", "opStated": true, "rising": true}],
  [null, null, {"op": "none"}],
  ["Thứ bậc", "≤5", {"op": "<=", "value": 5, "opStated": true}],
  ["Doanh nghiệp", "≥ 2", {"op": ">=", "value": 2, "opStated": true}],
  ["% tổng chi ngân sách nhà nước", "Phấn đấu đạt 3%", {"op": ">=", "value": 3, "unit": "%", "aspirational": true}],
  ["% dân số", "100", {"op": ">=", "value": 100}],
  [null, "Đạt", {"op": "text"}],
  ["%", "≥ 95 đối với cơ sở giáo dục phổ thông và giáo dục thường xuyên ≥ 95 đối với cơ sở giáo dục mầm non và các cơ quan quản lý giáo dục", {"op": ">=", "value": 95, "opStated": true, "forEachGroup": true}],
  ["%", "95", {"op": ">=", "value": 95}],
  [null, "≥60%", {"op": ">=", "value": 60, "unit": "%", "opStated": true}],
  [null, "100%", {"op": ">=", "value": 100, "unit": "%"}],
  [null, "-", {"op": "none"}],
  [null, "50%", {"op": ">=", "value": 50, "unit": "%"}],
  [null, "80%", {"op": ">=", "value": 80, "unit": "%"}],
  [null, "phấn đấu ít nhất 3%", {"op": ">=", "value": 3, "unit": "%", "opStated": true, "aspirational": true}],
  [null, "Đạt 3%", {"op": ">=", "value": 3, "unit": "%"}],
  [null, "Đạt trên 3%", {"op": ">", "value": 3, "unit": "%", "opStated": true}],
  [null, "90%", {"op": ">=", "value": 90, "unit": "%"}],
  [null, "95%", {"op": ">=", "value": 95, "unit": "%"}],
  [null, "97%", {"op": ">=", "value": 97, "unit": "%"}],
  [null, "80-90%", {"op": "range", "min": 80, "max": 90, "unit": "%", "opStated": true}],
  [null, "≥ 90%", {"op": ">=", "value": 90, "unit": "%", "opStated": true}],
  [null, "≥ 75%", {"op": ">=", "value": 75, "unit": "%", "opStated": true}],
  [null, "≥ 95%", {"op": ">=", "value": 95, "unit": "%", "opStated": true}],
  [null, "≥ 70%", {"op": ">=", "value": 70, "unit": "%", "opStated": true}],
  [null, "≥ 80%", {"op": ">=", "value": 80, "unit": "%", "opStated": true}],
  [null, "≥ 85%", {"op": ">=", "value": 85, "unit": "%", "opStated": true}],
  [null, "≥ 50%", {"op": ">=", "value": 50, "unit": "%", "opStated": true}],
  [null, "≥ 30%", {"op": ">=", "value": 30, "unit": "%", "opStated": true}],
  [null, "60%", {"op": ">=", "value": 60, "unit": "%"}],
  [null, "10%", {"op": ">=", "value": 10, "unit": "%"}],
  [null, "20%", {"op": ">=", "value": 20, "unit": "%"}],
  [null, "30%", {"op": ">=", "value": 30, "unit": "%"}],
  [null, "40%", {"op": ">=", "value": 40, "unit": "%"}],
  [null, "85%", {"op": ">=", "value": 85, "unit": "%"}],
  [null, "≥ 60%", {"op": ">=", "value": 60, "unit": "%", "opStated": true}],
];

/** Values as the documents print them where the plans are stored clean. */
const AS_PRINTED: readonly Row[] = [
  ["Chỉ số phát triển con người (HDI)", "$\\geq 0,8$", { op: ">=", value: 0.8, opStated: true }],
  [
    "% tổng chi NSNN",
    "$\\geq 3\\%$ và tăng dần theo yêu cầu phát triển",
    { op: ">=", value: 3, unit: "%", opStated: true, rising: true },
  ],
];

const keyOf = (unit: string | null, text: string | null): string => JSON.stringify([unit, text]);

const inPlans = storedPlans().flatMap((plan) => [
  ...plan.targets.filter(({ heading }) => !heading).map(({ unit, value }) => keyOf(unit, value)),
  ...plan.stagedTargets.flatMap(({ values }) =>
    Object.values(values).map((value) => keyOf(null, value)),
  ),
]);

describe("target texts of the plans", () => {
  it("stand in the table with their meaning, every one of them", () => {
    const distinct = [...new Set(inPlans)].sort();
    expect(distinct.length).toBeGreaterThan(20);
    expect(IN_PLANS.map(([unit, text]) => keyOf(unit, text)).sort()).toEqual(distinct);
  });

  it.each([...IN_PLANS, ...AS_PRINTED])("mean what they say: in %s, %s", (unit, text, meaning) => {
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

  it("are of one form only", () => {
    const plain = IN_PLANS.map(([, text]) => text ?? "").filter(
      (text) => !/^phấn đấu|tăng dần/iu.test(text),
    );
    for (const text of plain) {
      const claims = targetForms.filter((form) => form.read(text, false) !== undefined);
      expect([text, claims.length]).toEqual([text, 1]);
    }
  });
});
