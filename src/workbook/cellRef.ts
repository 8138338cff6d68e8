/** The last row and column that Excel has. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** 0 for "A", 26 for "AA". */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B3" for column 1 and row number 3 (rows count from 1). */
export function cellRef(column: number, rowNumber: number): string {
  return `${columnLetters(column)}${rowNumber}`;
}

/** A sheet's name as formulas and links need it: `'Tổng quan'`. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/gu, "''")}'`;
}
