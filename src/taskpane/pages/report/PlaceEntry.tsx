import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { REPORT } from "../../labels/report";

const useStyles = makeStyles({
  entry: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: "0" },
  quiet: { color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0 },
});

interface PlaceEntryProps {
  readonly title: string;
  readonly detail: string;
  readonly onGoTo: () => void;
}

/** An entry of a list whose cell can be gone to. */
export function PlaceEntry({ title, detail, onGoTo }: PlaceEntryProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.entry}>
      <div className={styles.words}>
        <Text>{title}</Text>
        {detail !== "" && (
          <Text size={200} className={styles.quiet}>
            {detail}
          </Text>
        )}
      </div>
      <Button
        className={styles.button}
        size="small"
        aria-label={REPORT.goToItem(title)}
        onClick={onGoTo}
      >
        {REPORT.goTo}
      </Button>
    </div>
  );
}
