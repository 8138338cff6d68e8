import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { COLLECT } from "../../labels/collect";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  words: { overflowWrap: "anywhere" },
});

interface ExcludeDialogProps {
  readonly path: string;
  readonly onExclude: (reason: string) => void;
  readonly onDismiss: () => void;
}

/** Asks why a file is left out; without a reason it is not. */
export function ExcludeDialog({ path, onExclude, onDismiss }: ExcludeDialogProps): ReactElement {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const given = reason.trim();
  const isMissing = asked && given === "";
  const exclude = (): void => {
    setAsked(true);
    if (given !== "") onExclude(given);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onDismiss()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{COLLECT.excludeTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.words}>{COLLECT.excludeWhat(path)}</Text>
            <Field
              label={COLLECT.excludeReason}
              required
              validationState={isMissing ? "error" : "none"}
              validationMessage={isMissing ? COLLECT.excludeMissing : null}
            >
              <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={exclude}>
              {COLLECT.excludeDo}
            </Button>
            <Button onClick={onDismiss}>{COLLECT.dismiss}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
