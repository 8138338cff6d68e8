import { makeStyles, mergeClasses, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { AgencyLine } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";
import type { AgencyFilter } from "../../session/collect";
import { countAgencies } from "./listedLines";

/** Read from the left: so many must submit, of whom so many have and so many have not. */
const FILTERS = ["expected", "submitted", "missing", "late", "errors"] as const;

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(5, 1fr)",
    gap: tokens.spacingHorizontalXS,
  },
  figure: {
    display: "flex",
    flexDirection: "column",
    minWidth: "0",
    paddingLeft: tokens.spacingHorizontalXXS,
    paddingRight: tokens.spacingHorizontalXXS,
    // Under the pointer and when pressed high contrast turns the colours round; red would vanish there.
    ":hover > *": { color: "inherit" },
    ":active > *": { color: "inherit" },
    '&[aria-pressed="true"] > *': { color: "inherit" },
  },
  apart: { gridColumn: "1 / -1", columnGap: tokens.spacingHorizontalXS },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface FiguresProps {
  readonly board: readonly AgencyLine[];
  /** Null while another list is shown. */
  readonly chosen: AgencyFilter | null;
  readonly onChoose: (filter: AgencyFilter) => void;
}

/**
 * How many agencies must report, have, have not, are late and have faults, and apart from them how many
 * reported unasked. Each lists its agencies; pressed again, it lists all.
 */
export const Figures = memo(function Figures(props: FiguresProps): ReactElement {
  const { board, chosen, onChoose } = props;
  const styles = useStyles();
  const counts = countAgencies(board);
  const isBad = (filter: AgencyFilter): boolean =>
    (filter === "missing" || filter === "errors") && counts[filter] > 0;
  const choose = (filter: AgencyFilter): void => onChoose(filter === chosen ? "all" : filter);
  return (
    <div role="group" aria-label={COLLECT.figures} className={styles.figures}>
      {FILTERS.map((filter) => (
        <ToggleButton
          key={filter}
          className={styles.figure}
          checked={filter === chosen}
          onClick={() => choose(filter)}
        >
          <Text size={500} weight="semibold" className={mergeClasses(isBad(filter) && styles.bad)}>
            {counts[filter]}
          </Text>
          <Text size={100}>{COLLECT.agencyFilters[filter]}</Text>
        </ToggleButton>
      ))}
      {counts.unexpected > 0 && (
        <ToggleButton
          className={styles.apart}
          size="small"
          checked={chosen === "unexpected"}
          onClick={() => choose("unexpected")}
        >
          <Text size={200} weight="semibold">
            {counts.unexpected}
          </Text>
          <Text size={200}>{COLLECT.agencyFilters.unexpected}</Text>
        </ToggleButton>
      )}
    </div>
  );
});
