import type { DataRow } from "../submission/submission";

/** More line numbers than these help nobody. */
const MOST_LINES = 10;

/** The lines that rows stand in as a message names them: "dòng 2, 5, 7". */
export function lineNumbers(rows: readonly DataRow[]): string {
  const shown = rows.slice(0, MOST_LINES).map(({ row }) => row);
  return `dòng ${shown.join(", ")}${rows.length > MOST_LINES ? ", …" : ""}`;
}
