import { makeStyles, mergeClasses, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { AgencyLine } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";
import type { AgencyFilter } from "../../session/collect";
import { countAgencies } from "./listedLines";

const FILTERS: readonly AgencyFilter[] = ["all", "submitted", "late", "missing", "errors"];

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(5, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
  },
  figure: {
    display: "flex",
    flexDirection: "column",
    minWidth: "0",
    paddingLeft: tokens.spacingHorizontalXXS,
    paddingRight: tokens.spacingHorizontalXXS,
  },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface FiguresProps {
  readonly board: readonly AgencyLine[];
  /** Null while another list is shown. */
  readonly chosen: AgencyFilter | null;
  readonly onChoose: (filter: AgencyFilter) => void;
}

/** How many agencies must report, have, are late, have not, and have faults; each lists its agencies. */
export const Figures = memo(function Figures(props: FiguresProps): ReactElement {
  const { board, chosen, onChoose } = props;
  const styles = useStyles();
  const counts = countAgencies(board);
  const isBad = (filter: AgencyFilter): boolean =>
    (filter === "missing" || filter === "errors") && counts[filter] > 0;
  return (
    <div role="group" aria-label={COLLECT.figures} className={styles.figures}>
      {FILTERS.map((filter) => (
        <ToggleButton
          key={filter}
          className={styles.figure}
          checked={filter === chosen}
          onClick={() => onChoose(filter)}
        >
          <Text size={500} weight="semibold" className={mergeClasses(isBad(filter) && styles.bad)}>
            {counts[filter]}
          </Text>
          <Text size={100}>{COLLECT.agencyFilters[filter]}</Text>
        </ToggleButton>
      ))}
    </div>
  );
});
