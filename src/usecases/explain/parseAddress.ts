import { columnIndex } from "../../workbook/cellRef";

/** Reads "Tổng quan!D11", also as formulas write it ('Tổng quan'!$D$11); undefined when it is no address. */
export function parseAddress(
  text: string,
): { readonly sheet: string; readonly column: number; readonly row: number } | undefined {
  const match = /^(?<sheet>.+)!\$?(?<letters>[A-Z]{1,3})\$?(?<row>[1-9]\d{0,6})$/iu.exec(
    text.trim().normalize("NFC"),
  );
  if (!match?.groups) return undefined;
  const { sheet = "", letters = "", row = "" } = match.groups;
  const name = /^'.+'$/u.test(sheet) ? sheet.slice(1, -1).replace(/''/gu, "'") : sheet;
  return { sheet: name, column: columnIndex(letters.toUpperCase()), row: Number(row) };
}
