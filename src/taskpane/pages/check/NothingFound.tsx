import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Finding } from "../../../domain/validation/finding";
import { CHECK } from "../../labels/check";

const useStyles = makeStyles({
  nothing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
  },
  clean: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  icon: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase600,
    color: tokens.colorStatusSuccessForeground1,
  },
});

interface NothingFoundProps {
  readonly findings: readonly Finding[];
  /** How many of them are not muted. */
  readonly heard: number;
  /** Nobody has written anything into the workbook yet. */
  readonly unfilled: boolean;
  readonly onEntry: () => void;
  readonly onClear: () => void;
}

/** A list without findings: because all is well, all is muted, or nothing matches. */
export function NothingFound({
  findings,
  heard,
  unfilled,
  onEntry,
  onClear,
}: NothingFoundProps): ReactElement {
  const styles = useStyles();
  if (heard > 0)
    return (
      <div className={styles.nothing}>
        <Text>{CHECK.noneMatches}</Text>
        <Button onClick={onClear}>{CHECK.clearFilters}</Button>
      </div>
    );
  const errors = findings.some(({ severity }) => severity === "error");
  return (
    <div className={styles.nothing}>
      {errors ? (
        <Text>{CHECK.allMuted}</Text>
      ) : (
        <>
          <div className={styles.clean} role="status">
            {!unfilled && <CheckmarkCircleRegular className={styles.icon} aria-hidden />}
            <Text weight="semibold" size={400}>
              {unfilled ? CHECK.unfilled : CHECK.clean}
            </Text>
          </div>
          <Text>{unfilled ? CHECK.unfilledNext : CHECK.cleanNext}</Text>
          <Button appearance="primary" onClick={onEntry}>
            {CHECK.toEntry}
          </Button>
        </>
      )}
    </div>
  );
}
