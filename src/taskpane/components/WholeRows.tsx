import { useRef, type ReactElement } from "react";
import type { RowListProps } from "./rowListProps";
import { useRowListStyles } from "./rowListStyles";
import { focusRow, useRowKeys } from "./useRowKeys";

/** A list of rows, all of them drawn. */
export function WholeRows<Item>(props: RowListProps<Item>): ReactElement {
  const { label, items, keyOf, draw } = props;
  const styles = useRowListStyles();
  const box = useRef<HTMLUListElement>(null);
  const rows = useRowKeys(props, (at) => void focusRow(box.current, at));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the rows in it
    <ul ref={box} className={styles.list} aria-label={label} onKeyDown={rows.onKeyDown}>
      {items.map((item, at) => (
        <li key={keyOf(item, at)} className={styles.row} data-row={at}>
          {draw(item, rows.tabIndex(at))}
        </li>
      ))}
    </ul>
  );
}
