import { lintPlan } from "../../../src/domain/planQuality/lintPlan";
import { openCatalogue } from "../../../src/usecases/catalogue";
import { aPlan } from "../../helpers/aPlan";
import { defined } from "../../helpers/defined";
import { PLAN_RULE_SAMPLES } from "./samples";

/** Whom words of a provincial plan mean. */
const { agencies } = defined(openCatalogue().plan("hd-726"));

describe("lintPlan", () => {
  it("finds nothing in a plan in which nothing is wrong", () => {
    expect(lintPlan(aPlan(), agencies)).toEqual([]);
  });

  it("lists the worst first", () => {
    const plan = aPlan({ tasks: [], number: null, issued: "2026-02-24" });
    const severities = lintPlan({ ...plan, obligations: [] }, agencies).map(
      ({ severity }) => severity,
    );
    const order = ["error", "warning", "info"];
    expect(severities).toEqual(
      severities.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)),
    );
    expect(severities.length).toBeGreaterThan(1);
  });
});

describe.each(Object.entries(PLAN_RULE_SAMPLES))("%s", (code, { reported, silent }) => {
  it.each(Object.entries(reported))("is reported once: %s", (_, plan) => {
    const found = lintPlan(plan, agencies).filter(({ rule }) => rule === code);
    expect(found).toHaveLength(1);
    const [{ place, message, texts } = { place: "", message: "", texts: [] }] = found;
    expect(place).toMatch(/^(?:Phụ lục|Phần|Mục|Toàn kế hoạch|Tên kế hoạch|Căn cứ)/u);
    expect(message).toMatch(/^\P{Ll}.*\.$/u);
    const stored = JSON.stringify(plan).replaceAll('\\"', '"');
    expect(texts.filter(({ text }) => !isOf(text, stored))).toEqual([]);
  });

  it.each(Object.entries(silent))("is not reported: %s", (_, plan) => {
    expect(lintPlan(plan, agencies).filter(({ rule }) => rule === code)).toEqual([]);
  });
});

/** Words of the plan itself; a day is stored in another form, a numeral apart from its title. */
function isOf(text: string, stored: string): boolean {
  const parts = text.split(/, ngày | ngày |(?<=^[IVX]+)\. |^tháng .*/u);
  return parts.every((part) => stored.includes(part) || /^\d{2}\/\d{2}\/\d{4}$/u.test(part));
}
