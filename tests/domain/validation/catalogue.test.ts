import { readdirSync } from "node:fs";
import { checkSubmission } from "../../../src/domain/validation/checkSubmission";
import { SEVERITY_LABELS } from "../../../src/domain/validation/finding";
import { RULE_SCOPES } from "../../../src/domain/validation/rule";
import { RULES } from "../../../src/domain/validation/rules";
import { isSafeToFix, SAFE_RULES } from "../../../src/domain/validation/safeFixes";
import { RULE_SAMPLES } from "./samples";

const FOLDER = "src/domain/validation/rules";
const files = readdirSync(FOLDER).filter((file) => file !== "index.ts");
const codes = RULES.map(({ code }) => code);

const findings = Object.values(RULE_SAMPLES)
  .flatMap(({ reported }) => Object.values(reported))
  .flatMap(({ submission, context }) => checkSubmission(submission, context).findings);

function fileOf(code: string): string {
  return `${code.replace(/-(\p{L})/gu, (_, letter: string) => letter.toUpperCase())}.ts`;
}

/** A percentage is named as the sheet shows it: 150, where the cell holds 1,5. */
const UNQUOTED: readonly string[] = ["percent-out-of-range"];

/** What must be done about a list of faults, or nothing. */
function advice(faults: readonly string[], what: string): string {
  return faults.length === 0 ? "" : `${faults.join(", ")}: ${what}`;
}

describe("RULES", () => {
  it("lists every rule file, each named after the code of its rule", () => {
    const expected = codes.map(fileOf);
    const unlisted = files.filter((file) => !expected.includes(file));
    const unnamed = expected.filter((file) => !files.includes(file));
    expect(advice(unlisted, `add the rule to ${FOLDER}/index.ts, or name the file after it`)).toBe(
      "",
    );
    expect(advice(unnamed, `name the file in ${FOLDER} after the code of its rule`)).toBe("");
  });

  it("gives every rule a code of its own in kebab-case", () => {
    const repeated = codes.filter((code, at) => codes.indexOf(code) !== at);
    const unlike = codes.filter((code) => !/^[a-z]+(?:-[a-z]+)+$/u.test(code));
    expect(advice(repeated, "give each rule a code of its own")).toBe("");
    expect(advice(unlike, "write the code in kebab-case, two words at least")).toBe("");
  });

  it.each(files)("holds what %s exports, and nothing else is exported there", async (file) => {
    const name = file.replace(/\.ts$/u, "");
    const exported = (await import(`../../../src/domain/validation/rules/${name}`)) as object;
    expect(Object.keys(exported)).toEqual([name]);
    expect(RULES).toContain(Object.values(exported)[0]);
  });

  it("gives every rule a known severity", () => {
    const unknown = RULES.filter(({ severity }) => !Object.hasOwn(SEVERITY_LABELS, severity));
    expect(
      advice(
        unknown.map(({ code }) => code),
        "use error, warning or info",
      ),
    ).toBe("");
  });

  it("gives every rule a title of its own: a heading, no sentence", () => {
    const titles = RULES.map(({ title }) => title);
    const unlike = RULES.filter(
      ({ title }, at) => !/^\p{Lu}.{4,48}[^.]$/u.test(title) || titles.indexOf(title) !== at,
    );
    const codesOf = unlike.map(({ code }) => code);
    expect(advice(codesOf, "write a short title that no other rule has, without a full stop")).toBe(
      "",
    );
  });

  it("holds 65 rules at the least", () => {
    expect(RULES.length).toBeGreaterThanOrEqual(65);
  });

  it("says of every rule at what it looks", () => {
    const unknown = RULES.filter(
      ({ scope, reads }) => !RULE_SCOPES.includes(scope) || reads === "",
    );
    expect(
      advice(
        unknown.map(({ code }) => code),
        `give the rule one of the scopes ${RULE_SCOPES.join(", ")}, and what it reads`,
      ),
    ).toBe("");
  });

  it.each(RULES.map(({ code, why, remedy }) => [code, why, remedy]))(
    "says why %s matters and what to do, in a Vietnamese sentence each",
    (_code, why, remedy) => {
      for (const sentence of [why, remedy]) {
        expect(sentence).toMatch(/^[\p{Lu}“][^\n]{15,170}\.$/u);
        expect(sentence).toMatch(/[ăâđêôơư\u1EA0-\u1EF9]/iu);
      }
    },
  );

  it("has samples of every rule, both reported and silent", () => {
    const bare = codes.filter((code) => {
      const samples = RULE_SAMPLES[code] ?? { reported: {}, silent: {} };
      return [samples.reported, samples.silent].some((each) => Object.keys(each).length === 0);
    });
    const foreign = Object.keys(RULE_SAMPLES).filter((code) => !codes.includes(code));
    expect(advice(bare, "add samples to tests/domain/validation/samples")).toBe("");
    expect(advice(foreign, "remove the samples: there is no such rule")).toBe("");
  });
});

describe("messages", () => {
  const messages = [...new Map(findings.map(({ rule, message }) => [message, rule]))];

  it.each(messages)("are sentences: %s", (message) => {
    expect(message).toMatch(/^[\p{Lu}“]/u);
    expect(message).toMatch(/[.…]$/u);
    expect(message).not.toMatch(/\n|undefined|null|NaN|\[object|\.\.| {2}/u);
  });

  it.each(messages)("are Vietnamese with its accents: %s", (message) => {
    expect(message).toMatch(/[ăâđêôơư\u1EA0-\u1EF9]/iu);
  });

  it("quote the value that was read wherever a cell of a row holds one", () => {
    const plain = (text: string): string => text.replace(/…$/u, "").slice(0, 20);
    const mute = findings.filter(
      ({ severity, value, message, cell, rule }) =>
        severity === "error" &&
        cell !== null &&
        value !== null &&
        !UNQUOTED.includes(rule) &&
        !message.includes(plain(value)),
    );
    expect(
      advice([...new Set(mute.map(({ rule }) => rule))], "quote the value in the message"),
    ).toBe("");
  });

  it("name the column of every finding at a cell of a row, as the sheet shows it", () => {
    const rules = RULES.filter(({ level }) => level !== "submission").map(({ code }) => code);
    const bare = findings.filter(({ rule, column }) => rules.includes(rule) && column === null);
    expect(
      advice(
        bare.map(({ rule }) => rule),
        "name the column",
      ),
    ).toBe("");
  });
});

describe("fixes", () => {
  const fixed = findings.flatMap(({ rule, fix, cell }) =>
    fix === null ? [] : [{ rule, fix, cell }],
  );

  it("stand at a cell and say what they do", () => {
    const unplaced = fixed.filter(({ cell }) => cell === null).map(({ rule }) => rule);
    const unsaid = fixed.filter(({ fix }) => !/^\p{Lu}/u.test(fix.label)).map(({ rule }) => rule);
    expect(advice(unplaced, "a fix needs the cell it is for")).toBe("");
    expect(advice(unsaid, "begin the label of a fix with a capital letter")).toBe("");
  });
});

describe("SAFE_RULES", () => {
  it("names rules that there are, and whose samples hold a fix that is safe", () => {
    const safe = new Set(findings.filter(isSafeToFix).map(({ rule }) => rule));
    expect(SAFE_RULES.filter((rule) => !codes.includes(rule) || !safe.has(rule))).toEqual([]);
    expect([...safe].filter((rule) => !SAFE_RULES.includes(rule))).toEqual([]);
  });
});
