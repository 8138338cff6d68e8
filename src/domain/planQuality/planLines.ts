import type { Plan, PlanTarget, PlanTask, StagedTarget } from "../plan/plan";
import { headingOf } from "../submission/columns";
import { sectionPlace } from "./planPlaces";

/** A figure to reach and the year it is for. */
export interface StageValue {
  readonly year: string;
  readonly text: string | null;
}

/** A row of an annex in the one shape that rules look at, whatever kind of row it is. */
export interface PlanLine {
  readonly kind: "task" | "target" | "staged";
  readonly id: string;
  readonly annex: string;
  /** The ordinal of its section; null where it has none. */
  readonly section: number | null;
  /** The year of the part of the annex it stands in; null for tasks and staged targets. */
  readonly horizon: string | null;
  readonly heading: boolean;
  readonly parent: string | null;
  readonly no: string;
  /** What stands in the number's cell of the document; "" where that is blank. */
  readonly printedNo: string;
  readonly title: string;
  readonly unit: string | null;
  readonly values: readonly StageValue[];
  readonly lead: string | null;
  readonly coordinating: string | null;
  readonly product: string | null;
  readonly deadline: string | null;
  /** "Phụ lục II, nhóm III, số 12". */
  readonly place: string;
}

/** The columns whose cells rules read as text. */
export type LineField = "title" | "lead" | "coordinating" | "product" | "deadline";

/** One filled cell of a row. */
export interface LineCell {
  readonly field: LineField;
  readonly column: string;
  readonly text: string;
}

const CELL_FIELDS: readonly LineField[] = ["title", "lead", "coordinating", "product", "deadline"];

/** The heading of a column as officials read it. */
export function columnOf({ kind }: Pick<PlanLine, "kind">, field: LineField | "value"): string {
  const headed = field === "product" || field === "deadline" ? "task" : kind;
  return headingOf(headed, field);
}

/** The filled cells of a row, from the left; with `fields`, only those. */
export function cellsOf(
  line: PlanLine,
  fields: readonly LineField[] = CELL_FIELDS,
): readonly LineCell[] {
  return fields.flatMap((field) => {
    const text = line[field];
    return text === null ? [] : [{ field, column: columnOf(line, field), text }];
  });
}

/** All rows of a plan, annex by annex, in the order of the document. */
export function planLines(plan: Plan): readonly PlanLine[] {
  const lines = [
    ...plan.targets.map((row) => targetLine(plan, row)),
    ...plan.stagedTargets.map((row) => stagedLine(plan, row)),
    ...plan.tasks.map((row) => taskLine(plan, row)),
  ];
  const annexes = [...new Set([...plan.annexes, ...lines].map(({ annex }) => annex))];
  return annexes.flatMap((annex) => lines.filter((line) => line.annex === annex));
}

function printedNumber(row: PlanTask | PlanTarget | StagedTarget): string {
  return row.printed?.["no"] ?? row.no;
}

/** The one task that a section in prose consists of bears the section's number. */
function isWholeSection({ annexes, tasks }: Plan, { annex, section }: PlanTask): boolean {
  const isProse = annexes.some((each) => each.annex === annex && each.kind === "part");
  const others = tasks.filter((each) => each.annex === annex && each.section === section);
  return isProse && others.length === 1;
}

function targetLine(plan: Plan, row: PlanTarget): PlanLine {
  const { id, annex, horizon, heading, parent, no, title, unit, value, lead, coordinating } = row;
  return {
    kind: "target",
    ...{ id, annex, horizon, heading, parent, no, title, unit, lead, coordinating },
    section: null,
    printedNo: printedNumber(row),
    values: [{ year: horizon, text: value }],
    product: null,
    deadline: null,
    place: `${sectionPlace(plan, annex, null)}, mốc ${horizon}, số ${no}`,
  };
}

function stagedLine(plan: Plan, row: StagedTarget): PlanLine {
  const { id, annex, section, no, title, values, lead, coordinating, product } = row;
  return {
    kind: "staged",
    ...{ id, annex, section, no, title, lead, coordinating, product },
    horizon: null,
    heading: false,
    parent: null,
    printedNo: printedNumber(row),
    unit: null,
    values: Object.entries(values).map(([year, text]) => ({ year, text })),
    deadline: null,
    place: `${sectionPlace(plan, annex, section)}, số ${no}`,
  };
}

function taskLine(plan: Plan, row: PlanTask): PlanLine {
  const { id, annex, section, heading, parent, no, title } = row;
  const { lead, coordinating, product, deadline } = row;
  return {
    kind: "task",
    ...{ id, annex, section, heading, parent, no, title },
    ...{ lead, coordinating, product, deadline },
    horizon: null,
    printedNo: isWholeSection(plan, row) ? no : printedNumber(row),
    unit: null,
    values: [],
    place: `${sectionPlace(plan, annex, section)}, số ${no}`,
  };
}
