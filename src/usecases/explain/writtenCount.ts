import { HEADING_DUE_UNREPORTED, HEADING_LED } from "../../workbook/rollup/agencySheet";
import type { CellPlace } from "../../workbook/explain/grid";
import type { TableRecord } from "../../workbook/explain/tableRecords";
import { explainedRow } from "./explainedRow";
import type { ExplainedPart, LeftOut } from "./explanation";
import type { OpenRollUp } from "./openRollUp";
import { tasksLedBy } from "./statedRows";

/** The tasks behind a count that has no formula, and the agency's others, by why they are not in it. */
interface WrittenCount {
  readonly part: ExplainedPart;
  readonly others: LeftOut["others"];
}

/**
 * A count of an agency's tasks that was written when the roll-up was made, and the rows that come to
 * it now. Undefined for cells that count nothing, and where the rows come to another number. A count
 * of none has no rows, whatever it looked at.
 */
export function writtenCount(place: CellPlace, rollUp: OpenRollUp): WrittenCount | undefined {
  const record = rollUp.tables.at(place);
  const amount = rollUp.evaluator.evaluate(place).value;
  if (record?.table !== "TheoCoQuan" || typeof amount !== "number") return undefined;
  const heading = rollUp.grid.tableOn(place.sheet)?.headings[place.column] ?? "";
  const { words, counted, others } = looked(heading, record, rollUp) ?? NOTHING_LOOKED_AT;
  if (counted.length !== amount) return undefined;
  const part: ExplainedPart = {
    ...{ words, side: "value", sign: 1, amount, shown: String(amount), counts: true },
    sheet: rollUp.tables.all("TongHop")[0]?.sheet ?? null,
    rows: counted.map((task) => explainedRow(task, rollUp)),
  };
  return { part, others };
}

interface Looked {
  readonly words: string;
  readonly counted: readonly TableRecord[];
  readonly others: LeftOut["others"];
}

const NOTHING_LOOKED_AT: Looked = { words: "nhiệm vụ", counted: [], others: [] };

function looked(heading: string, record: TableRecord, rollUp: OpenRollUp): Looked | undefined {
  const agency = record.text("Cơ quan") ?? "";
  const led = tasksLedBy(agency, rollUp);
  if (heading === HEADING_LED)
    return { words: "nhiệm vụ cơ quan chủ trì theo kế hoạch", counted: led, others: [] };
  if (heading !== HEADING_DUE_UNREPORTED) return undefined;
  const fates = led.map((task) => ({ task, fate: fateOf(task, agency, rollUp) }));
  const fatesNamed = [...new Set(fates.map(({ fate }) => fate))].filter((fate) => fate !== null);
  return {
    words: "nhiệm vụ cơ quan chủ trì, đã quá hạn mà cơ quan chưa báo cáo",
    counted: fates.flatMap(({ task, fate }) => (fate === null ? [task] : [])),
    others: fatesNamed.map((words) => ({
      words,
      count: fates.filter(({ fate }) => fate === words).length,
    })),
  };
}

/** Why a task is not among those that fell due unreported; null for one that is. */
function fateOf(
  task: TableRecord,
  agency: string,
  { origins, evaluator, grid }: OpenRollUp,
): string | null {
  const reports = origins.about(task.text("Mã") ?? "");
  const isReported = reports.some(
    (row) => row.used && row.agency === agency && row.role === "Chủ trì" && row.status !== null,
  );
  if (isReported) return "đã báo cáo";
  const [due, cutOff] = [task.value("Hạn"), grid.named("NgayChot")];
  const last = cutOff === undefined ? null : evaluator.evaluate(cutOff).value;
  const isOver = typeof due === "number" && typeof last === "number" && due < last;
  if (!isOver || task.text("Loại hạn") !== "Có hạn")
    return "chưa báo cáo nhưng chưa quá hạn, hoặc không có hạn";
  return Number(task.value("Xong từ kỳ trước") ?? 0) > 0 ? "đã hoàn thành từ kỳ trước" : null;
}
