import { SEVERITY_LABELS, type Finding, type Severity } from "../domain/validation/finding";
import { RULES } from "../domain/validation/rules";
import { foldAccents } from "../domain/text/foldText";

export type Grouping = "severity" | "rule" | "column";

/** Which findings a person wants to see, and how. */
export interface FindingWish {
  readonly grouping: Grouping;
  readonly severity: Severity | "all";
  /** Words looked for in the sentence, the place and the value; accents and case do not matter. */
  readonly search: string;
  /** Codes of rules that the person does not want to hear of. */
  readonly muted: ReadonlySet<string>;
}

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** The worst severity in it. */
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Findings that cannot be tied to a column. */
const NO_COLUMN = "Cả trang, cả tệp";
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const TITLES = new Map(RULES.map(({ code, title }) => [code, title]));

/** What the findings of a rule have in common. */
export function ruleTitle(code: string): string {
  return TITLES.get(code) ?? code;
}

/** The findings that are not muted. */
export function audible(
  findings: readonly Finding[],
  muted: ReadonlySet<string>,
): readonly Finding[] {
  return muted.size === 0 ? findings : findings.filter(({ rule }) => !muted.has(rule));
}

/** The findings a person wants to see in groups, worst groups first; within a group as they were found. */
export function groupFindings(
  findings: readonly Finding[],
  { grouping, severity, search, muted }: FindingWish,
): readonly FindingGroup[] {
  const wanted = foldAccents(search);
  const groups = new Map<string, Finding[]>();
  for (const finding of audible(findings, muted)) {
    if (severity !== "all" && finding.severity !== severity) continue;
    if (wanted !== "" && !saysOf(finding).includes(wanted)) continue;
    const key = keyOf(finding, grouping);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .map(([key, group]): FindingGroup => {
      const worst = group.reduce<Severity>(
        (rank, each) => (RANK[each.severity] < RANK[rank] ? each.severity : rank),
        "info",
      );
      return { key, title: titleOf(key, grouping), severity: worst, findings: group };
    })
    .sort(
      (a, b) =>
        RANK[a.severity] - RANK[b.severity] ||
        b.findings.length - a.findings.length ||
        a.title.localeCompare(b.title, "vi"),
    );
}

/** Folding thousands of sentences at every letter typed would be felt. */
const SAID = new WeakMap<Finding, string>();

/** What a search looks through. */
function saysOf(finding: Finding): string {
  const known = SAID.get(finding);
  if (known !== undefined) return known;
  const { message, sheet, cell, value, column, rule } = finding;
  const said = [message, sheet, cell, value, column, ruleTitle(rule)]
    .map((words) => foldAccents(words ?? ""))
    .join(" ");
  SAID.set(finding, said);
  return said;
}

function keyOf({ severity, rule, column }: Finding, grouping: Grouping): string {
  switch (grouping) {
    case "severity":
      return severity;
    case "rule":
      return rule;
    case "column":
      return column ?? NO_COLUMN;
  }
}

function titleOf(key: string, grouping: Grouping): string {
  switch (grouping) {
    case "severity":
      return SEVERITY_LABELS[key as Severity];
    case "rule":
      return ruleTitle(key);
    case "column":
      return key;
  }
}
