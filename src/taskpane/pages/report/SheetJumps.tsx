import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SectionTitle } from "../../components/SectionTitle";
import { REPORT } from "../../labels/report";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface SheetJumpsProps {
  readonly sheets: readonly string[];
  readonly onSheet: (sheet: string) => void;
}

/** A button for each sheet of the roll-up. */
export function SheetJumps({ sheets, onSheet }: SheetJumpsProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={REPORT.sheets}>
      <SectionTitle>{REPORT.sheets}</SectionTitle>
      <div className={styles.buttons}>
        {sheets.map((sheet) => (
          <Button key={sheet} size="small" onClick={() => onSheet(sheet)}>
            {sheet}
          </Button>
        ))}
      </div>
    </section>
  );
}
