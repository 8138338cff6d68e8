import type { ReactElement } from "react";
import { LazyRows } from "./LazyRows";
import type { RowListProps } from "./rowListProps";
import { WholeRows } from "./WholeRows";

/** Shorter lists are drawn whole: they can be searched with the browser's own search. */
const DRAWN_WHOLE = 60;

/**
 * Rows in a box of their own, of any number. Tab reaches them once; arrows, Home and End go from row
 * to row. Of many only those that show are drawn.
 */
export function RowList<Item>(props: RowListProps<Item>): ReactElement {
  return props.items.length <= DRAWN_WHOLE ? <WholeRows {...props} /> : <LazyRows {...props} />;
}
