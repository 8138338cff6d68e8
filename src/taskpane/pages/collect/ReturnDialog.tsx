import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { COLLECT } from "../../labels/collect";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  words: { overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface ReturnDialogProps {
  /** What will be made, in a sentence. */
  readonly what: string;
  readonly onReturn: (leaveOut: boolean) => void;
  readonly onDismiss: () => void;
}

/** Tells what is sent back, and asks whether it counts meanwhile. */
export function ReturnDialog({ what, onReturn, onDismiss }: ReturnDialogProps): ReactElement {
  const styles = useStyles();
  const [leaveOut, setLeaveOut] = useState(true);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onDismiss()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{COLLECT.returned.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.words}>{what}</Text>
            <Checkbox
              checked={leaveOut}
              label={COLLECT.returned.leaveOut}
              onChange={(_, { checked }) => setLeaveOut(checked === true)}
            />
            <Text size={200} className={styles.hint}>
              {COLLECT.returned.leaveOutHint}
            </Text>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onReturn(leaveOut)}>
              {COLLECT.returned.save}
            </Button>
            <Button onClick={onDismiss}>{COLLECT.dismiss}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
