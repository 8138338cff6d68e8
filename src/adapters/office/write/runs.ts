/** Neighbours in a list that have something in common. */
export interface Run<Value> {
  readonly value: Value;
  readonly start: number;
  readonly length: number;
}

/** Equal neighbours of a list, gathered. */
export function runsOf<Value>(values: readonly Value[]): readonly Run<Value>[] {
  const runs: { value: Value; start: number; length: number }[] = [];
  values.forEach((value, start) => {
    const last = runs.at(-1);
    if (last !== undefined && last.value === value) last.length += 1;
    else runs.push({ value, start, length: 1 });
  });
  return runs;
}
