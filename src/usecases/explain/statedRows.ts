import type { AgencyIndex } from "../../domain/agency/agencyDirectory";
import type { CellPart, GivenPart } from "../../workbook/explain/partsOf";
import type { TableReader, TableRecord } from "../../workbook/explain/tableRecords";
import { HEADING_LED } from "../../workbook/rollup/agencySheet";
import type { PlanContext } from "../catalogue";

/**
 * The tasks behind a number that was written when the roll-up was made, by the plan itself: those an
 * agency leads, and of these the ones that enter its rate. Undefined where the plan tells nothing.
 */
export function statedRows(
  part: CellPart | GivenPart,
  heading: string | null,
  record: TableRecord | undefined,
  { tables, context }: LedIn,
): readonly TableRecord[] | undefined {
  if (context === undefined || record?.table !== "TheoCoQuan") return undefined;
  const wanted = part.kind === "given" ? "Nhiệm vụ tính tỷ lệ" : HEADING_LED;
  if (heading !== wanted) return undefined;
  const rows = tasksLedBy(record.text("Cơ quan") ?? "", { tables, context });
  return part.kind === "cell"
    ? rows
    : rows.filter((task) => task.text("Loại hạn") !== "Thường xuyên, định kỳ");
}

interface LedIn {
  readonly tables: TableReader;
  readonly context: PlanContext | undefined;
}

/** The tasks that an agency leads by the plan, as they stand in `Tổng hợp nhiệm vụ`. */
export function tasksLedBy(name: string, { tables, context }: LedIn): readonly TableRecord[] {
  if (context === undefined) return [];
  const agency = agencyNamed(name, context.agencies);
  const led = new Set(
    context.assignments.flatMap(({ row, leads }) =>
      agency !== undefined && leads.includes(agency) ? [row.id] : [],
    ),
  );
  return tables.all("TongHop").filter((task) => led.has(task.text("Mã") ?? ""));
}

function agencyNamed(name: string, { byId }: AgencyIndex): string | undefined {
  return [...byId.values()].find((agency) => agency.name === name)?.id;
}
