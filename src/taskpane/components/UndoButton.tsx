import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { UNDO } from "../labels/undo";
import type { UndoState } from "../session/undo";

const useStyles = makeStyles({
  button: {
    alignSelf: "flex-start",
    overflowWrap: "anywhere",
    justifyContent: "flex-start",
    textAlign: "left",
  },
});

interface UndoButtonProps {
  readonly undo: UndoState;
  readonly onUndo: () => void;
}

/** Takes back the last step, and says which one it was; nothing while there is none. */
export function UndoButton({ undo, onUndo }: UndoButtonProps): ReactElement | null {
  const styles = useStyles();
  const step = undo.steps.at(-1);
  if (step === undefined) return null;
  return (
    <Button size="small" className={styles.button} icon={<ArrowUndoRegular />} onClick={onUndo}>
      {UNDO.button(step.label)}
    </Button>
  );
}
