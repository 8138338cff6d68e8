import { useEffect, useRef, useState, type KeyboardEvent } from "react";

interface KeyedRows<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, at: number) => string;
  readonly startAt?: string | null;
}

/** How the rows of a list are reached by the keyboard. */
export interface RowKeys {
  readonly tabIndex: (at: number) => 0 | -1;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One row at a time can be reached by Tab; the others by arrows from there. */
export function useRowKeys<Item>(
  { items, keyOf, startAt = null }: KeyedRows<Item>,
  goTo: (at: number) => void,
): RowKeys {
  const count = items.length;
  const [start] = useState(() => items.findIndex((item, at) => keyOf(item, at) === startAt));
  const [current, setCurrent] = useState(Math.max(0, start));
  const begin = useRef(goTo);
  useEffect(() => {
    if (start >= 0) begin.current(start);
  }, [start]);
  const reachable = Math.min(current, count - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const from = rowOf(event.target);
    const to = from === null ? null : rowAfter(event.key, from, count);
    if (to === null) return;
    event.preventDefault();
    setCurrent(to);
    goTo(to);
  };
  return { tabIndex: (at) => (at === reachable ? 0 : -1), onKeyDown };
}

function rowAfter(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(from + 1, count - 1);
    case "ArrowUp":
      return Math.max(from - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest("[data-index]") : null;
  return row === null ? null : Number(row.getAttribute("data-index"));
}
