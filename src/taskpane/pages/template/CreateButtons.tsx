import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentAddRegular, OpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { TEMPLATE } from "../../labels/template";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1 },
});

interface CreateButtonsProps {
  /** Something in the open workbook would be lost: the way that keeps it comes first. */
  readonly risky: boolean;
  /** Another step is more likely next than making one more template. */
  readonly quiet: boolean;
  readonly disabled: boolean;
  /** How a template can be made outside the open workbook; null when it cannot. */
  readonly apart: "new-workbook" | "file" | null;
  readonly onCreate: () => void;
  readonly onCreateApart: () => void;
}

/** The two ways of making the template, the safe one standing out. */
export function CreateButtons(props: CreateButtonsProps): ReactElement {
  const { risky, quiet, disabled, apart, onCreate, onCreateApart } = props;
  const styles = useStyles();
  const here = (
    <Button
      key="here"
      className={styles.button}
      appearance={risky || quiet ? "secondary" : "primary"}
      icon={<DocumentAddRegular />}
      disabledFocusable={disabled}
      onClick={onCreate}
    >
      {TEMPLATE.createHere}
    </Button>
  );
  const elsewhere = apart !== null && (
    <Button
      key="apart"
      className={styles.button}
      appearance={risky && !quiet ? "primary" : "secondary"}
      icon={<OpenRegular />}
      disabledFocusable={disabled}
      onClick={onCreateApart}
    >
      {apart === "new-workbook" ? TEMPLATE.openNew : TEMPLATE.saveFile}
    </Button>
  );
  return <div className={styles.buttons}>{risky ? [elsewhere, here] : [here, elsewhere]}</div>;
}
