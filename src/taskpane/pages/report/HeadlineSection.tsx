import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { REPORT } from "../../labels/report";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
  },
  sentence: { userSelect: "text" },
});

interface HeadlineSectionProps {
  readonly headline: string;
  readonly onCopy: (text: string) => void;
}

/** The sentence that reports state the figures with, ready to be copied. */
export function HeadlineSection({ headline, onCopy }: HeadlineSectionProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Text className={styles.sentence}>{headline}</Text>
      <Button size="small" icon={<CopyRegular />} onClick={() => onCopy(headline)}>
        {REPORT.copy}
      </Button>
    </section>
  );
}
