import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { SectionTitle } from "../../components/SectionTitle";
import { REPORT } from "../../labels/report";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
  },
});

interface ExportSectionProps {
  /** False where the program does not give the pane its own file. */
  readonly canSave: boolean;
  readonly busy: boolean;
  readonly onSave: () => void;
}

/** What can be taken away from here. */
export function ExportSection({ canSave, busy, onSave }: ExportSectionProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={REPORT.exports.title}>
      <SectionTitle>{REPORT.exports.title}</SectionTitle>
      {canSave ? (
        <Button icon={<SaveRegular />} disabledFocusable={busy} onClick={onSave}>
          {REPORT.exports.save}
        </Button>
      ) : (
        <Text>{REPORT.exports.byHand}</Text>
      )}
    </section>
  );
}
