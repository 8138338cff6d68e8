import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { DrawnRows, type RowsHandle } from "./DrawnRows";
import { useRowKeys } from "./useRowKeys";

/** Shorter lists are drawn whole. */
const DRAWN_WHOLE = 60;

const useStyles = makeStyles({
  box: {
    maxHeight: "60vh",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottomStyle: "none" },
  },
});

interface RowListProps<Item> {
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

/** Rows in a frame. Tab reaches them once; arrows, Home and End go from row to row. */
export function RowList<Item>(props: RowListProps<Item>): ReactElement {
  const { label, items, keyOf, rowHeight, draw } = props;
  const styles = useStyles();
  const rows = useRef<RowsHandle>(null);
  const keys = useRowKeys(props, (at) => rows.current?.focus(at));
  return (
    <DrawnRows
      label={label}
      items={items}
      keyOf={keyOf}
      heightOf={() => rowHeight}
      whole={items.length <= DRAWN_WHOLE}
      looks={styles}
      draw={(item, at) => draw(item, keys.tabIndex(at))}
      onKeyDown={keys.onKeyDown}
      handle={rows}
    />
  );
}
