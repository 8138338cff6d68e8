import { readdirSync } from "node:fs";
import { PLAN_RULES } from "../../../src/domain/planQuality/rules";
import { RULES } from "../../../src/domain/validation/rules";
import { PLAN_RULE_SAMPLES } from "./samples";

const FOLDER = "src/domain/planQuality/rules";
const files = readdirSync(FOLDER).filter((file) => file !== "index.ts");
const codes = PLAN_RULES.map(({ code }) => code);

function fileOf(code: string): string {
  return `${code.replace(/-(\p{L})/gu, (_, letter: string) => letter.toUpperCase())}.ts`;
}

describe("PLAN_RULES", () => {
  it("lists every rule file, each named after the code of its rule", () => {
    expect(codes.map(fileOf).sort()).toEqual([...files].sort());
  });

  it.each(files)("holds what %s exports, and nothing else is exported there", async (file) => {
    const name = file.replace(/\.ts$/u, "");
    const exported = (await import(`../../../src/domain/planQuality/rules/${name}`)) as object;
    expect(Object.keys(exported)).toEqual([name]);
    expect(PLAN_RULES).toContain(Object.values(exported)[0]);
  });

  it("gives every rule a code in kebab-case that no rule about workbooks has either", () => {
    const all = [...codes, ...RULES.map(({ code }) => code)];
    expect(codes.filter((code) => all.indexOf(code) !== all.lastIndexOf(code))).toEqual([]);
    expect(codes.filter((code) => !/^[a-z]+(?:-[a-z]+)+$/u.test(code))).toEqual([]);
  });

  it("gives every rule a title of its own: a heading, no sentence", () => {
    const titles = PLAN_RULES.map(({ title }) => title);
    const unlike = titles.filter(
      (title, at) => !/^\p{Lu}.{4,48}[^.]$/u.test(title) || titles.indexOf(title) !== at,
    );
    expect(unlike).toEqual([]);
  });

  it("has samples of every rule, both reported and silent, and of no other", () => {
    expect(Object.keys(PLAN_RULE_SAMPLES).sort()).toEqual([...codes].sort());
    const bare = Object.entries(PLAN_RULE_SAMPLES).filter(([, samples]) =>
      [samples.reported, samples.silent].some((each) => Object.keys(each).length === 0),
    );
    expect(bare.map(([code]) => code)).toEqual([]);
  });
});
