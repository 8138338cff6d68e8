import { ROLL_UP_TABLES } from "../../workbook/rollup/rollUpTables";
import type { CellPart, GivenPart, Part, RowsPart } from "../../workbook/explain/partsOf";
import type { Condition } from "../../workbook/explain/traced";
import type { TableRecord } from "../../workbook/explain/tableRecords";
import { cellTitle, rowTitle } from "./cellTitle";
import { conditionWords } from "./conditionWords";
import type { OpenRollUp } from "./openRollUp";
import { explainedRow } from "./explainedRow";
import type { ExplainedPart } from "./explanation";
import { showValue } from "./showValue";
import { statedRows } from "./statedRows";

/** The pieces of a figure with their rows. */
export function explainedParts(
  parts: readonly Part[],
  rollUp: OpenRollUp,
): readonly ExplainedPart[] {
  const subject = agencyOf(parts, rollUp);
  return parts.flatMap((part): readonly ExplainedPart[] => {
    if (part.side === "basis") return [];
    const shared = { side: part.side, sign: part.sign };
    switch (part.kind) {
      case "rows":
        return [{ ...shared, ...rowsPart(part, rollUp) }];
      case "cell":
        return typeof part.value === "number"
          ? [{ ...shared, ...cellPart(part, part.value, rollUp) }]
          : [];
      case "given":
        return [{ ...shared, ...givenPart(part, subject, rollUp) }];
    }
  });
}

const DAY = "dd/mm/yyyy";

type Told = Omit<ExplainedPart, "side" | "sign">;

function nounOf(table: string): string {
  return ROLL_UP_TABLES.find((each) => each.table === table)?.noun ?? "dòng";
}

function rowsPart({ how, amount, selection }: RowsPart, rollUp: OpenRollUp): Told {
  const { table, sheet, rows, conditions, heading } = selection;
  const wanted = new Set(rows);
  const records = rollUp.tables.all(table).filter(({ row }) => wanted.has(row));
  const named = conditions.filter((each) => !isIdentity(each)).map(conditionWords);
  const having = named.length === 0 ? "" : ` có ${named.join(", ")}`;
  const what = `${nounOf(table)}${having} (trang “${sheet}”)`;
  const words: Readonly<Record<RowsPart["how"], string>> = {
    count: what,
    sum: `là tổng “${heading ?? ""}” của ${rows.length} ${what}`,
    latest: `là “${heading ?? ""}” muộn nhất trong ${rows.length} ${what}`,
  };
  return {
    words: words[how],
    amount,
    shown: showValue(amount, how === "latest" ? DAY : null),
    counts: how === "count",
    sheet,
    rows: records.map((record) => explainedRow(record, rollUp)),
  };
}

/** Ids mean the row of the cell itself, or any row at all. */
function isIdentity({ heading }: Condition): boolean {
  return heading === "Mã" || heading === "Mã nhóm";
}

function cellPart(part: CellPart, amount: number, rollUp: OpenRollUp): Told {
  const { grid, tables } = rollUp;
  const record = tables.at(part.place);
  const heading =
    record === undefined
      ? null
      : (grid.tableOn(part.place.sheet)?.headings[part.place.column] ?? null);
  const title =
    record === undefined
      ? cellTitle(part.place, grid, tables)
      : [heading ?? "ô", rowTitle(record)].join(" – ");
  const words = `(${title === "" ? "ô" : title})`;
  const rows = statedRows(part, heading, record, rollUp);
  if (rows !== undefined) return statedPart(words, amount, rows, rollUp);
  const own = record === undefined ? [] : [explainedRow(record, rollUp)];
  const shown = showValue(amount, grid.cell(part.place)?.numberFormat ?? null);
  return { words, amount, shown, counts: false, sheet: record?.sheet ?? null, rows: own };
}

function givenPart(part: GivenPart, subject: TableRecord | undefined, rollUp: OpenRollUp): Told {
  const words = "(ghi sẵn khi tổng hợp)";
  const rows = statedRows(part, "Nhiệm vụ tính tỷ lệ", subject, rollUp);
  if (rows !== undefined) return statedPart(words, part.amount, rows, rollUp);
  return { words, ...plainAmount(part.amount), counts: false, sheet: null, rows: [] };
}

function plainAmount(amount: number): Pick<Told, "amount" | "shown"> {
  return { amount, shown: showValue(amount, null) };
}

/** The plan's own tasks stand behind a stated number only where they are as many. */
function statedPart(
  words: string,
  amount: number,
  rows: readonly TableRecord[],
  rollUp: OpenRollUp,
): Told {
  if (rows.length !== amount)
    return { words, ...plainAmount(amount), counts: false, sheet: null, rows: [] };
  return {
    words: `nhiệm vụ cơ quan chủ trì theo kế hoạch ${words}`,
    ...plainAmount(amount),
    counts: true,
    sheet: rows[0]?.sheet ?? null,
    rows: rows.map((record) => explainedRow(record, rollUp)),
  };
}

/** The agency whose figure it is, by the condition that its rows were counted by. */
function agencyOf(parts: readonly Part[], { tables }: OpenRollUp): TableRecord | undefined {
  const condition = parts
    .flatMap((part) => (part.kind === "rows" ? part.selection.conditions : []))
    .find(({ heading, isSubject }) => heading === "Cơ quan" && isSubject);
  return tables
    .all("TheoCoQuan")
    .find((record) => record.text("Cơ quan") === condition?.criterion.operand);
}
