import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SectionTitle } from "../../components/SectionTitle";
import { REPORT } from "../../labels/report";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CollectedReportProps {
  readonly headline: string;
  readonly onCollect: () => void;
}

/** Files were collected but no roll-up stands open yet: their figures in one sentence, and the way on. */
export function CollectedReport({ headline, onCollect }: CollectedReportProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={REPORT.empty.collectedTitle}>
      <SectionTitle>{REPORT.empty.collectedTitle}</SectionTitle>
      <Text>{headline}</Text>
      <Text className={styles.quiet}>{REPORT.empty.collectedNext}</Text>
      <Button appearance="primary" onClick={onCollect}>
        {REPORT.empty.toCollect}
      </Button>
    </section>
  );
}
