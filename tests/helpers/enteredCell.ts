import { readCells, typeNumber, typeText } from "./packageCells";

/** The address of a cell of a sheet's table, by what stands in its row and by its heading. */
export function refInTable(
  workbook: Uint8Array,
  sheet: string,
  [key, heading]: readonly [key: string, heading: string],
): string {
  const addresses = [...readCells(workbook)].flatMap(([address, { value }]) => {
    const [, column = "", row = ""] =
      /^(?<column>[A-Z]+)(?<row>\d+)$/u.exec(address.slice(sheet.length + 1)) ?? [];
    return address.startsWith(`${sheet}!`) && column !== "" ? [{ column, row, value }] : [];
  });
  const column = addresses.find(({ row, value }) => row === "1" && value === heading)?.column;
  const row = addresses.find(({ row, value }) => row !== "1" && value === key)?.row;
  if (column === undefined || row === undefined)
    throw new Error(`${sheet} has no row ${key} or no column ${heading}`);
  return `${column}${row}`;
}

/** The workbook as an officer saves it after typing into one cell of a sheet's table. */
export function enter(
  workbook: Uint8Array,
  sheet: string,
  place: readonly [key: string, heading: string],
  value: string | number,
): Uint8Array {
  const ref = refInTable(workbook, sheet, place);
  return typeof value === "number"
    ? typeNumber(workbook, sheet, ref, value)
    : typeText(workbook, sheet, ref, value);
}
