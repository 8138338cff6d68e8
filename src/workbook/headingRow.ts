import type { PlanIndex } from "../domain/plan/planIndex";
import type { RawCell } from "../domain/submission/rawCell";
import { cellText } from "../domain/submission/rawCell";
import { rememberOf } from "../domain/text/remember";
import { foldAccents, foldText } from "../domain/text/foldText";
import type { Spellings } from "./findHeader";

/** What a table's heading rows are recognised by. */
export interface HeadingWords {
  readonly spellings: Spellings<string>;
  /** Titles of the plan's sections and of its rows that are only headings, folded. */
  readonly titles: ReadonlySet<string>;
}

const ORDINAL = /^(?:[ivxlc]+|\d+(?:\.\d+)*|[a-zđ])[.)/]? /u;
const COLUMN_NUMBER = /^(?:\(\d{1,2}\)|\d{1,2})$/u;
/** Fields that a section's heading may fill; anything else makes the row one of data. */
const HEADING_FIELDS = ["no", "title", "section", "annex"];
const FEWEST_CELLS = 3;

/** Gathers the headings of a plan, as retyped files repeat them inside the table. */
export const headingTitles: (index: PlanIndex) => ReadonlySet<string> = rememberOf(({ plan }) => {
  const rows = [...plan.tasks, ...plan.targets].filter(({ heading }) => heading);
  return new Set([...plan.sections, ...rows].map(({ title }) => foldText(title)));
});

/**
 * True for a row that holds no data: the column headings once more, the numbers of the columns
 * ("(1) (2) (3)"), or a heading of the plan's sections.
 */
export function isHeadingRow(
  cells: Readonly<Partial<Record<string, RawCell>>>,
  { spellings, titles }: HeadingWords,
): boolean {
  let count = 0;
  let areHeadings = true;
  let areNumbers = cells["title"] !== undefined;
  let mayBeSection = true;
  // Every row of every workbook is asked; nearly all are known to be data by their first cells.
  for (const field in cells) {
    const text = cellText(cells[field]) ?? "";
    count += 1;
    areHeadings &&= spellings.get(foldAccents(text))?.field === field;
    areNumbers &&= COLUMN_NUMBER.test(text);
    mayBeSection &&= HEADING_FIELDS.includes(field);
    if (!areHeadings && !areNumbers && !mayBeSection) return false;
  }
  if (count >= FEWEST_CELLS && (areHeadings || areNumbers)) return true;
  if (!mayBeSection) return false;
  return ["title", "no"].some((field) => {
    const folded = foldText(cellText(cells[field]) ?? "");
    return titles.has(folded) || titles.has(folded.replace(ORDINAL, ""));
  });
}
