import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FileLine } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";
import type { CollectActions } from "./collectActions";
import { filesToReturn, returnedFiles } from "./returnable";
import { ReturnButton } from "./ReturnButton";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
});

interface ReturnAllProps {
  readonly files: readonly FileLine[];
  readonly disabled: boolean;
  /** False where the program lets the pane save no zip. */
  readonly canSave: boolean;
  readonly actions: CollectActions;
}

/** Sends back all files that are to be mended, and lets those that were sent back count again. */
export function ReturnAll(props: ReturnAllProps): ReactElement | null {
  const { files, disabled, canSave, actions } = props;
  const styles = useStyles();
  const wanted = canSave ? filesToReturn(files).length : 0;
  const returned = returnedFiles(files).length;
  if (wanted + returned === 0) return null;
  return (
    <div className={styles.line}>
      {wanted > 0 && (
        <ReturnButton
          label={COLLECT.returned.all(wanted)}
          what={COLLECT.returned.whatAll(wanted)}
          disabled={disabled}
          onReturn={actions.returnAll}
        />
      )}
      {returned > 0 && (
        <Button size="small" disabledFocusable={disabled} onClick={() => actions.takeBack()}>
          {COLLECT.returned.takeBack(returned)}
        </Button>
      )}
    </div>
  );
}
