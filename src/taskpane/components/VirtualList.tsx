import { makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  frame: {
    maxHeight: "24rem",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalXS,
  },
  list: { position: "relative", margin: "0", padding: "0", listStyleType: "none" },
  entry: {
    position: "absolute",
    top: "0",
    left: "0",
    right: "0",
    paddingBottom: tokens.spacingVerticalS,
  },
});

/** A first guess at an entry's height; the true one is measured when it is drawn. */
const GUESSED_HEIGHT = 56;
/** What a frame shows before it was measured, so that it is never empty. */
const FIRST_FRAME = { width: 300, height: 384 };

interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
}

/** A list of any length within a frame of its own, of which only what is seen is drawn. */
export function VirtualList<Item>(props: VirtualListProps<Item>): ReactElement {
  const { label, items, keyOf, render } = props;
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are not passed on
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 6,
    initialRect: FIRST_FRAME,
    useFlushSync: false,
  });
  return (
    <div ref={frame} className={styles.frame}>
      <ul className={styles.list} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={keyOf(item)}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.entry}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {render(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
