import type { AgencyIndex } from "../../domain/agency/agencyDirectory";
import type { CellPart, GivenPart } from "../../workbook/explain/partsOf";
import type { TableReader, TableRecord } from "../../workbook/explain/tableRecords";
import type { PlanContext } from "../catalogue";

/**
 * The tasks behind a number that was written when the roll-up was made, by the plan itself: those an
 * agency leads, and of these the ones that enter its rate. Undefined where the plan tells nothing.
 */
export function statedRows(
  part: CellPart | GivenPart,
  heading: string | null,
  record: TableRecord | undefined,
  { tables, context }: { readonly tables: TableReader; readonly context: PlanContext | undefined },
): readonly TableRecord[] | undefined {
  if (context === undefined || record?.table !== "TheoCoQuan") return undefined;
  const wanted = part.kind === "given" ? "Nhiệm vụ tính tỷ lệ" : "Nhiệm vụ chủ trì";
  if (heading !== wanted) return undefined;
  const agency = agencyNamed(record.text("Cơ quan") ?? "", context.agencies);
  const led = new Set(
    context.assignments.flatMap(({ row, leads }) =>
      agency !== undefined && leads.includes(agency) ? [row.id] : [],
    ),
  );
  const rows = tables.all("TongHop").filter((task) => led.has(task.text("Mã") ?? ""));
  return part.kind === "cell"
    ? rows
    : rows.filter((task) => task.text("Loại hạn") !== "Thường xuyên, định kỳ");
}

function agencyNamed(name: string, { byId }: AgencyIndex): string | undefined {
  return [...byId.values()].find((agency) => agency.name === name)?.id;
}
