import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ENTRY } from "../../labels/entry";

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
});

interface NoRowProps {
  readonly onFirst: () => void;
}

/** No row of tasks or targets was chosen yet. */
export function NoRow({ onFirst }: NoRowProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.state}>
      <Text weight="semibold">{ENTRY.noRow}</Text>
      <Text>{ENTRY.noRowNext}</Text>
      <Button appearance="primary" onClick={onFirst}>
        {ENTRY.firstRow}
      </Button>
    </section>
  );
}
