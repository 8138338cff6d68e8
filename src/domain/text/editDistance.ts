/** Letters to replace, add or drop; Infinity once there are more than `most`. */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return Infinity;
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let line = 1; line <= left.length; line += 1) {
    const next = new Array<number>(right.length + 1).fill(Infinity);
    if (line <= most) next[0] = line;
    const furthest = Math.min(right.length, line + most);
    for (let column = Math.max(1, line - most); column <= furthest; column += 1) {
      const replaced =
        (row[column - 1] ?? Infinity) + (left[line - 1] === right[column - 1] ? 0 : 1);
      const changed = Math.min(row[column] ?? Infinity, next[column - 1] ?? Infinity) + 1;
      next[column] = Math.min(replaced, changed);
    }
    if (Math.min(...next) > most) return Infinity;
    row = next;
  }
  const distance = row.at(-1) ?? Infinity;
  return distance > most ? Infinity : distance;
}
