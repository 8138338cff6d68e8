import type { Plan } from "../../src/domain/plan/plan";
import type { PrintedRow } from "./sourceDocument";

/** Whatever keeps the words of the document beside a text it shows in another form. */
export interface Printable {
  readonly printed?: Readonly<Record<string, string>> | undefined;
}

/** A target, a staged target or a task. */
export type Row = Printable & {
  readonly id: string;
  readonly annex: string;
  readonly no: string;
};

const NUMERALS = ["I", "II", "III", "IV", "V"];

/** The rows of an annex in the order of the document, each group under its heading. */
export function printedRows(
  plan: Plan,
  annex: string,
  columns: readonly string[],
): readonly PrintedRow[] {
  const asPrinted = (row: Row): PrintedRow => ({
    label: row.id,
    cells: ["no", ...columns].map((column) => printedText(row, column)),
  });
  const heading = (no: string, title: string): PrintedRow => ({
    label: `heading ${annex}.${no}`,
    cells: [no, title, ...columns.slice(1).map(() => "")],
  });
  const inAnnex = <T extends { readonly annex: string }>(list: readonly T[]): readonly T[] =>
    list.filter((each) => each.annex === annex);

  const sectioned = [...inAnnex(plan.stagedTargets), ...inAnnex(plan.tasks)];
  const horizons = [...new Set(inAnnex(plan.targets).map(({ horizon }) => horizon))];
  return [
    ...horizons.flatMap((horizon, at) => [
      heading(NUMERALS[at] ?? "", `Đến năm ${horizon}`),
      ...inAnnex(plan.targets)
        .filter((row) => row.horizon === horizon)
        .map(asPrinted),
    ]),
    ...sectioned.filter(({ section }) => section === null).map(asPrinted),
    ...inAnnex(plan.sections).flatMap((section) => [
      heading(printedText(section, "printedNo"), printedText(section, "title")),
      ...sectioned.filter((row) => row.section === section.ordinal).map(asPrinted),
    ]),
  ];
}

/** The words of the document for a field; `values.2025` is the field of one stage. */
export function printedText(row: Printable, field: string): string {
  return row.printed?.[field] ?? shownText(row, field);
}

/** The words of the plan for the same field. */
export function shownText(row: Printable, field: string): string {
  const value = field
    .split(".")
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], row);
  return typeof value === "string" ? value : "";
}
