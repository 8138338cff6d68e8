import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  useEffect,
  useImperativeHandle,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
} from "react";

/** Rows drawn beyond the ones that show, so that the keyboard always finds the next one. */
const OVERSCAN = 8;
/** What the box is taken to show before it was measured, so that it is never empty. */
const FIRST_BOX = { width: 320, height: 480 };

const useStyles = makeStyles({
  list: { position: "relative", margin: "0", padding: "0", listStyleType: "none" },
  row: { boxSizing: "border-box" },
  placed: { position: "absolute", top: "0", left: "0", width: "100%" },
});

/** What can be asked of a list that is drawn. */
export interface RowsHandle {
  readonly box: () => HTMLElement | null;
  /** Puts the focus on the first thing in a row that can have it; a row far away is drawn first. */
  readonly focus: (at: number) => void;
}

interface DrawnRowsProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, at: number) => string;
  /** Height in pixels to reckon with until a row was drawn. */
  readonly heightOf: (item: Item) => number;
  /** So few that all of them are drawn: the browser's own search finds what is in them. */
  readonly whole: boolean;
  readonly looks: { readonly box?: string; readonly row: string };
  /** The place of a row among all, where rows are not just counted through. */
  readonly placeOf?: (item: Item) => { readonly position: number; readonly of: number } | null;
  readonly draw: (item: Item, at: number) => ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly handle?: Ref<RowsHandle>;
}

/** A list of rows in a box, of any number: of many only those that show are drawn. */
export function DrawnRows<Item>(props: DrawnRowsProps<Item>): ReactElement {
  const { label, items, keyOf, heightOf, whole, looks, placeOf, draw, onKeyDown, handle } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- rows are drawn anew whenever it says so
  const virtual = useVirtualizer({
    enabled: !whole,
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: (at) => {
      const item = items[at];
      return item === undefined ? 0 : heightOf(item);
    },
    overscan: OVERSCAN,
    initialRect: FIRST_BOX,
    useFlushSync: false,
    getItemKey: (at) => {
      const item = items[at];
      return item === undefined ? at : keyOf(item, at);
    },
  });
  const wanted = useRef<number | null>(null);
  useImperativeHandle(handle, () => ({
    box: () => box.current,
    focus: (at) => {
      if (focusRow(box.current, at)) return;
      wanted.current = at;
      virtual.scrollToIndex(at);
    },
  }));
  // A row far away is drawn only once the list has come to it.
  useEffect(() => {
    if (wanted.current !== null && focusRow(box.current, wanted.current)) wanted.current = null;
  });

  const row = (at: number, style?: CSSProperties): ReactElement | null => {
    const item = items[at];
    if (item === undefined) return null;
    const counted = style === undefined ? null : { position: at + 1, of: items.length };
    const place = placeOf === undefined ? counted : placeOf(item);
    return (
      <li
        key={keyOf(item, at)}
        {...(style === undefined ? {} : { ref: virtual.measureElement, style })}
        className={mergeClasses(styles.row, looks.row, style !== undefined && styles.placed)}
        data-index={at}
        {...(place === null ? {} : { "aria-setsize": place.of, "aria-posinset": place.position })}
      >
        {draw(item, at)}
      </li>
    );
  };
  return (
    <div ref={box} className={looks.box}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the rows in it */}
      <ul
        className={styles.list}
        style={whole ? {} : { height: virtual.getTotalSize() }}
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        {whole
          ? items.map((_, at) => row(at))
          : virtual
              .getVirtualItems()
              .map(({ index, start }) => row(index, { transform: `translateY(${start}px)` }))}
      </ul>
    </div>
  );
}

/** Puts the focus on a row; false for a row that is not drawn. */
function focusRow(box: HTMLElement | null, at: number): boolean {
  const target = box?.querySelector<HTMLElement>(`[data-index="${at}"] [tabindex]`);
  target?.focus();
  return target instanceof HTMLElement;
}
