import { notCounted, type OtherRows } from "../../workbook/explain/notCounted";
import type { ReportedRow } from "../../workbook/explain/origins";
import type { Part, RowsPart } from "../../workbook/explain/partsOf";
import { conditionWords } from "./conditionWords";
import type { OpenRollUp } from "./openRollUp";
import type { LeftOut } from "./explanation";

/** Nothing to say of what is not counted. */
export const NOTHING_LEFT_OUT: LeftOut = { others: [], reported: [], files: [], silent: [] };

/** Tables whose rows come out of reported rows. */
const REPORTED: ReadonlySet<string> = new Set(["TongHop", "ChiTiet", "ChiTieu"]);

/** What the figure does not count: of its own table, of the reported rows, of the files, of the agencies. */
export function leftOutOf(parts: readonly Part[], rollUp: OpenRollUp): LeftOut {
  const rows = parts.filter((part) => part.kind === "rows");
  const [main] = rows.filter(({ side }) => side === "value");
  if (main === undefined) return NOTHING_LEFT_OUT;
  const { origins, tables } = rollUp;
  // Several counts together (done in time and done late) leave out what none of them counts.
  const alone = rows.filter(({ side, sign }) => side === "value" && sign === 1).length === 1;
  const others = !alone ? [] : notCounted(main.selection, tables);
  const agency = agencyScope(main);
  const isWhole = main.selection.conditions.every(({ isSubject }) => !isSubject);
  return {
    others: others.map((each) => ({ words: otherWords(each), count: each.rows.length })),
    reported: REPORTED.has(main.selection.table) ? unusedRows(rows, agency, isWhole, rollUp) : [],
    files: origins.files.filter(
      (file) => !file.used && (isWhole || (agency !== null && file.agency === agency)),
    ),
    silent: origins.silent.filter((name) => isWhole || name === agency),
  };
}

function otherWords({ condition, value }: OtherRows): string {
  const { heading, criterion } = condition;
  if (value !== null) return `${heading} “${value}”`;
  const isExact = criterion.operator === "=" || criterion.operator === "<>";
  return isExact ? `${heading} để trống` : `không có “${conditionWords(condition)}”`;
}

/** The agency that the figure is about; null for a figure of tasks or of the whole plan. */
function agencyScope({ selection }: RowsPart): string | null {
  const condition = selection.conditions.find(
    ({ heading, isSubject }) => heading === "Cơ quan" && isSubject,
  );
  return condition === undefined ? null : String(condition.criterion.operand);
}

function unusedRows(
  parts: readonly RowsPart[],
  agency: string | null,
  isWhole: boolean,
  { origins, tables }: OpenRollUp,
): readonly ReportedRow[] {
  const unused = origins.rows.filter(({ used }) => !used);
  if (agency !== null) return unused.filter((row) => row.agency === agency);
  const ofTable = parts.flatMap(({ selection }) => {
    const wanted = new Set(selection.rows);
    const all = tables.all(selection.table);
    return isWhole ? all : all.filter(({ row }) => wanted.has(row));
  });
  const ids = new Set(ofTable.map((record) => record.text("Mã")));
  return unused.filter(({ id }) => id !== null && ids.has(id));
}
