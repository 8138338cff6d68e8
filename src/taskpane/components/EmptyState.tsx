import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
  },
  next: { color: tokens.colorNeutralForeground2 },
});

interface EmptyStateProps {
  /** What is missing here. */
  readonly sentence: string;
  /** What to do about it. */
  readonly next?: string;
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

/** Says why there is nothing to show and what to do next. */
export function EmptyState({ sentence, next, action }: EmptyStateProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      <Text weight="semibold">{sentence}</Text>
      {next !== undefined && <Text className={styles.next}>{next}</Text>}
      {action !== undefined && (
        <Button appearance="primary" onClick={action.onAction}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
