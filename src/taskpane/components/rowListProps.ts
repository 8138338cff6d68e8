import type { ReactElement } from "react";

/** What a list of rows is made of. */
export interface RowListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, at: number) => string;
  /** Height in pixels to reckon with until a row was drawn. */
  readonly rowHeight: number;
  /** The row to begin at, with the focus on it: where the user was before. */
  readonly startAt?: string | null;
  /** Draws a row; what can be reached in it takes `tabIndex`. */
  readonly draw: (item: Item, tabIndex: 0 | -1) => ReactElement;
}
