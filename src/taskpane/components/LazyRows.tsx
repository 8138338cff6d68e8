import { mergeClasses } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type ReactElement } from "react";
import type { RowListProps } from "./rowListProps";
import { useRowListStyles } from "./rowListStyles";
import { focusRow, useRowKeys } from "./useRowKeys";

/** Rows drawn beyond the ones that show, so that the keyboard always finds the next one. */
const OVERSCAN = 8;
/** What the box is taken to show before it was measured, so that it is never empty. */
const FIRST_BOX = { width: 320, height: 480 };

/** A list of rows of which only those that show are drawn. */
export function LazyRows<Item>(props: RowListProps<Item>): ReactElement {
  const { label, items, keyOf, rowHeight, draw } = props;
  const styles = useRowListStyles();
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- rows are drawn anew whenever it says so
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    initialRect: FIRST_BOX,
    useFlushSync: false,
    getItemKey: (at) => {
      const item = items[at];
      return item === undefined ? at : keyOf(item, at);
    },
  });
  const wanted = useRef<number | null>(null);
  const rows = useRowKeys(props, (at) => {
    if (focusRow(box.current, at)) return;
    wanted.current = at;
    virtual.scrollToIndex(at);
  });
  // A row far away is drawn only once the list has come to it.
  useEffect(() => {
    if (wanted.current !== null && focusRow(box.current, wanted.current)) wanted.current = null;
  });
  return (
    <div ref={box} className={styles.list}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the rows in it */}
      <ul
        className={styles.all}
        style={{ height: virtual.getTotalSize() }}
        aria-label={label}
        onKeyDown={rows.onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              className={mergeClasses(styles.row, styles.placed)}
              style={{ transform: `translateY(${start}px)` }}
              data-index={index}
              data-row={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {draw(item, rows.tabIndex(index))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
