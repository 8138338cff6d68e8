/** Rows or columns from one to another, both counted in; `last` before `first` is none. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Where the rows, or the columns, of a sheet lie that is written anew: those of its table come, go and
 * move one by one, what stands before the table and behind it keeps its distance from it.
 */
export interface AxisMove {
  /** The table's rows or columns on the sheet before. */
  readonly before: Stretch;
  readonly after: Stretch;
  /** Those of the table that stay: the new place → the old one. */
  readonly from: ReadonlyMap<number, number>;
  /** The first and the last place that a sheet has. */
  readonly limits: Stretch;
}

/** Rows or columns that all stay where they are. */
export function unmoved(limits: Stretch): AxisMove {
  const none = { first: limits.first, last: limits.first - 1 };
  return { before: none, after: none, from: new Map(), limits };
}

/** Which place of the sheet before lies at a new place; undefined where something new stands. */
export function placeBefore(
  { before, after, from, limits }: AxisMove,
  place: number,
): number | undefined {
  if (place >= after.first && place <= after.last) return from.get(place);
  if (place > after.last) return place - after.last + before.last;
  const moved = place - after.first + before.first;
  return moved >= limits.first ? moved : undefined;
}

/** Moves places and stretches of one axis; what it works out is kept, for rules name few stretches. */
export interface AxisMover {
  /** Where a place goes; undefined where it is gone. */
  readonly place: (place: number) => number | undefined;
  /**
   * Where a stretch goes. A new row between two rows of it belongs to it; at an end of the table only
   * where the stretch held all of the table.
   */
  readonly stretch: (stretch: Stretch) => readonly Stretch[];
}

/** Opens a move. */
export function axisMover(move: AxisMove): AxisMover {
  const { before, after, from, limits } = move;
  const to = new Map(Array.from(from, ([now, then]) => [then, now]));
  const known = new Map<string, readonly Stretch[]>();
  const isLegal = (place: number): boolean => place >= limits.first && place <= limits.last;
  const place: AxisMover["place"] = (old) => {
    const moved =
      old < before.first
        ? old - before.first + after.first
        : old > before.last
          ? old - before.last + after.last
          : to.get(old);
    return moved !== undefined && isLegal(moved) ? moved : undefined;
  };
  const moved = (stretch: Stretch): readonly Stretch[] => {
    const { first, last } = stretch;
    const holds = (old: number): boolean => old >= first && old <= last;
    const isOne = first === last && first >= before.first && last <= before.last;
    if (isOne && before.last > before.first) {
      const now = place(first);
      return now === undefined ? [] : [{ first: now, last: now }];
    }
    const holdsAll = first <= before.first && last >= before.last && before.last >= before.first;
    const found: Stretch[] = [];
    if (first < before.first)
      add(found, {
        first: Math.max(limits.first, first - before.first + after.first),
        last: Math.min(last, before.first - 1) - before.first + after.first,
      });
    if (holdsAll) add(found, after);
    else if (first <= before.last && last >= before.first)
      for (const part of inTable(move, holds)) add(found, part);
    if (last > before.last)
      add(found, {
        first: Math.max(first, before.last + 1) - before.last + after.last,
        last: last >= limits.last ? limits.last : last - before.last + after.last,
      });
    return found
      .filter((part) => isLegal(part.first))
      .map((part) => ({
        ...part,
        last: Math.min(part.last, limits.last),
      }));
  };
  return {
    place,
    stretch: (stretch) => {
      const key = `${stretch.first}:${stretch.last}`;
      const parts = known.get(key) ?? moved(stretch);
      known.set(key, parts);
      return parts;
    },
  };
}

/** The new places of the table that belong to a stretch which holds some of the table's old ones. */
function* inTable(
  { before, after, from }: AxisMove,
  holds: (old: number) => boolean,
): Iterable<Stretch> {
  let isHeld = holds(before.first - 1);
  let open: number | undefined;
  for (let now = after.first; now <= after.last + 1; now += 1) {
    const old = now > after.last ? before.last + 1 : from.get(now);
    if (old === undefined) {
      open ??= now;
      continue;
    }
    if (open !== undefined && isHeld && holds(old)) yield { first: open, last: now - 1 };
    open = undefined;
    isHeld = holds(old);
    if (isHeld && now <= after.last) yield { first: now, last: now };
  }
}

/** Adds a stretch behind the others; what touches becomes one. */
function add(found: Stretch[], { first, last }: Stretch): void {
  if (last < first) return;
  const end = found.at(-1);
  if (end !== undefined && end.last + 1 === first) found.splice(-1, 1, { first: end.first, last });
  else found.push({ first, last });
}
