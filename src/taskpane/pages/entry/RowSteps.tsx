import {
  Button,
  Field,
  makeStyles,
  ProgressBar,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import {
  fillProgress,
  passes,
  stepRow,
  type FormRow,
  type RowFilter,
} from "../../../usecases/entry/formRows";
import type { RowPlace } from "../../../usecases/rowPlaces";
import { ENTRY } from "../../labels/entry";
import type { EntryActions } from "./entryActions";

const FILTERS: readonly RowFilter[] = ["asked", "unfilled", "faulty", "all"];

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
  },
  filter: { flex: "1 1 100%", minWidth: 0 },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalXS },
});

interface RowStepsProps {
  readonly rows: readonly FormRow[];
  readonly at: RowPlace | null;
  readonly filter: RowFilter;
  readonly actions: EntryActions;
}

/** How far the filling is, and the way from row to row. */
export function RowSteps({ rows, at, filter, actions }: RowStepsProps): ReactElement {
  const styles = useStyles();
  const before = stepRow(rows, at, -1, filter);
  const after = stepRow(rows, at, 1, filter);
  const isEnd = before === undefined || after === undefined;
  return (
    <div className={styles.steps}>
      <Progress rows={rows} kind="task" />
      <Progress rows={rows} kind="target" />
      <div className={styles.line}>
        <Field className={styles.filter} label={ENTRY.filterLabel} size="small">
          <Select
            size="small"
            value={filter}
            onChange={(_, { value }) =>
              actions.filter(FILTERS.find((each) => each === value) ?? "asked")
            }
          >
            {FILTERS.map((each) => (
              <option key={each} value={each}>
                {`${ENTRY.filter[each]} (${rows.filter((row) => passes(row, each)).length})`}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.buttons}>
          <Button
            size="small"
            icon={<ChevronLeftRegular />}
            disabledFocusable={before === undefined}
            onClick={() => actions.step(-1)}
          >
            {ENTRY.previous}
          </Button>
          <Button
            size="small"
            icon={<ChevronRightRegular />}
            iconPosition="after"
            disabledFocusable={after === undefined}
            onClick={() => actions.step(1)}
          >
            {ENTRY.next}
          </Button>
        </div>
      </div>
      {isEnd && at !== null && (
        <Text size={200} role="status">
          {after === undefined ? ENTRY.noMoreAfter[filter] : ENTRY.noMoreBefore[filter]}
        </Text>
      )}
    </div>
  );
}

interface ProgressProps {
  readonly rows: readonly FormRow[];
  readonly kind: "task" | "target";
}

function Progress({ rows, kind }: ProgressProps): ReactElement | null {
  const { filled, total } = fillProgress(rows, kind);
  if (total === 0) return null;
  return (
    <Field label={ENTRY.progress[kind](filled, total)} size="small">
      <ProgressBar value={filled} max={total} thickness="large" />
    </Field>
  );
}
