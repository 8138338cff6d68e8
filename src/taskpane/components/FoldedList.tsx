import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { LIST } from "../labels/list";
import { DrawnRows } from "./DrawnRows";

const useStyles = makeStyles({
  row: { paddingBottom: tokens.spacingVerticalS },
  frame: {
    maxHeight: "24rem",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalXS,
  },
  more: { alignSelf: "flex-start" },
});

/** Shown before the user asks for all. */
const FIRST = 8;
/** So many more are shown at once: a button for one or two entries saves nobody anything. */
const NOT_WORTH_FOLDING = 4;
/** Beyond this only what is seen is drawn. */
const MOST_DRAWN = 40;
/** Two lines of words, in pixels, until an entry was measured. */
const ENTRY_HEIGHT = 56;

interface FoldedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
}

/** A list of which the first entries are shown; all of them on demand, a very long one within a frame. */
export function FoldedList<Item>(props: FoldedListProps<Item>): ReactElement {
  const { label, items, keyOf, render } = props;
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const folds = items.length > FIRST + NOT_WORTH_FOLDING;
  const shown = whole || !folds ? items : items.slice(0, FIRST);
  const isWhole = shown.length <= MOST_DRAWN;
  return (
    <>
      <DrawnRows
        label={label}
        items={shown}
        keyOf={keyOf}
        heightOf={() => ENTRY_HEIGHT}
        whole={isWhole}
        looks={isWhole ? { row: styles.row } : { row: styles.row, box: styles.frame }}
        draw={render}
      />
      {folds && (
        <Button
          className={styles.more}
          size="small"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? LIST.showFewer : LIST.showAll(items.length)}
        </Button>
      )}
    </>
  );
}
