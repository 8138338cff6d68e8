import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { FolderZipRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { SectionTitle } from "../../components/SectionTitle";
import { TEMPLATE } from "../../labels/template";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface AllAgenciesProps {
  readonly count: number;
  readonly disabled: boolean;
  /** False where the program lets the pane save no zip. */
  readonly possible: boolean;
  readonly onSave: () => void;
}

/** For the consolidating department: the templates of everybody at once. */
export function AllAgencies({ count, disabled, possible, onSave }: AllAgenciesProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={TEMPLATE.all.title}>
      <SectionTitle>{TEMPLATE.all.title}</SectionTitle>
      <Text>{possible ? TEMPLATE.all.sentence(count) : TEMPLATE.all.notOnMac}</Text>
      {possible && (
        <Button icon={<FolderZipRegular />} disabledFocusable={disabled} onClick={onSave}>
          {TEMPLATE.all.button(count)}
        </Button>
      )}
    </section>
  );
}
