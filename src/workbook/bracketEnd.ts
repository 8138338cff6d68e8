/**
 * Where the bracket that begins at a place of a formula ends, those within it counted in and signs behind
 * an apostrophe passed over: a structured reference or the number of another workbook. -1 when it never ends.
 */
export function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula[at];
    if (sign === "'") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
