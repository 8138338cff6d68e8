/** Row and column, from 0, of a cell's address: { row: 11, column: 9 } for "J12". */
export function cellPlace(cell: string): { readonly row: number; readonly column: number } {
  const { letters = "", digits = "" } =
    /^\$?(?<letters>[A-Z]{1,3})\$?(?<digits>\d{1,7})$/u.exec(cell)?.groups ?? {};
  if (letters === "") throw new Error(`Not a cell: ${cell}`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** The cell of an address as Excel tells it: "J12" for "'Nhiệm vụ'!J12". */
export function cellOfAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replace(/\$/gu, "");
}
