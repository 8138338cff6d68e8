import { cellText } from "../../domain/submission/rawCell";
import { shortenText } from "../../domain/text/shortenText";
import type { CellPlace, Grid } from "../../workbook/explain/grid";
import type { TableReader, TableRecord } from "../../workbook/explain/tableRecords";

const LONGEST = 70;

/** Headings that name a row of a table; the first that holds something is taken. */
const NAMES: readonly string[] = [
  "Tên nhiệm vụ",
  "Tên nhiệm vụ, chỉ tiêu",
  "Chỉ tiêu",
  "Nhóm nhiệm vụ",
  "Tháng đến hạn",
  "Nhiệm vụ",
  "Cơ quan",
  "Tệp",
];

/** How a row of a table is called: "12. Xây dựng cơ sở dữ liệu…". */
export function rowTitle(record: TableRecord): string {
  const names = record.table === "DoiSoat" ? ["Tệp"] : NAMES;
  const name = names.map((heading) => record.text(heading)).find((text) => text !== null) ?? "";
  const no = record.text("TT");
  return shortenText(no === null ? name : `${no}. ${name}`, LONGEST);
}

/** What a cell is called by the words around it: its row and its column. */
export function cellTitle(place: CellPlace, grid: Grid, tables: TableReader): string {
  const record = tables.at(place);
  const table = grid.tableOn(place.sheet);
  const isBelow = table !== undefined && place.row >= table.headingRow;
  const heading = isBelow ? (table.headings[place.column] ?? null) : null;
  const words =
    record === undefined
      ? freeTitles(place, heading ?? aboveTitle(place, grid), grid)
      : [rowTitle(record), heading];
  return words.filter((text) => text !== null && text !== "").join(" › ");
}

/** Of cells outside tables only figures take the words beside them for their name. */
function freeTitles(
  place: CellPlace,
  above: string | null,
  grid: Grid,
): readonly (string | null)[] {
  const cell = grid.cell(place);
  if (cell === undefined) return [];
  if (typeof cell.value !== "string") return [besideTitle(place, grid), above];
  return cell.formula === null ? [] : [above];
}

/** The words to the left on the row; for a figure that stands alone, the words below it. */
function besideTitle(place: CellPlace, grid: Grid): string | null {
  const textAt = (column: number, row: number): string | null => {
    const cell = grid.cell({ ...place, column, row });
    return typeof cell?.value === "string" ? cellText(cell) : null;
  };
  const left = Array.from({ length: place.column }, (_, at) => place.column - 1 - at)
    .map((column) => textAt(column, place.row))
    .find((text) => text !== null);
  return left ?? textAt(place.column, place.row + 1);
}

/** The heading of a small table laid out on a page: the nearest words above. */
function aboveTitle(place: CellPlace, grid: Grid): string | null {
  for (let row = place.row - 1; row > 0; row -= 1) {
    const cell = grid.cell({ ...place, row });
    if (cell === undefined) return null;
    if (typeof cell.value === "string" && cell.formula === null) return cellText(cell);
  }
  return null;
}
