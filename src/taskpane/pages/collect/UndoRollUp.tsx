import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { COLLECT } from "../../labels/collect";
import { UNDO } from "../../labels/undo";
import type { UndoState } from "../../session/undo";

interface UndoRollUpProps {
  readonly undo: UndoState;
  readonly disabled: boolean;
  readonly onUndo: () => void;
}

/**
 * Takes the roll-up that was just written out of the workbook again; asked first, since what people
 * entered in it goes too. Nothing while something else was done last.
 */
export function UndoRollUp({ undo, disabled, onUndo }: UndoRollUpProps): ReactElement | null {
  const [asking, setAsking] = useState(false);
  const step = undo.steps.at(-1);
  if (step?.back.kind !== "sheets" || step.label !== COLLECT.undo) return null;
  const { undone } = COLLECT;
  return (
    <>
      <MessageBar layout="multiline">
        <MessageBarBody>{undone.standing}</MessageBarBody>
        <MessageBarActions>
          <Button disabledFocusable={disabled} onClick={() => setAsking(true)}>
            {UNDO.button(step.label)}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <Dialog
        modalType="alert"
        open={asking}
        onOpenChange={(_, { open }) => {
          if (!open) setAsking(false);
        }}
      >
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{undone.title}</DialogTitle>
            <DialogContent>{undone.what(step.back.names.length)}</DialogContent>
            <DialogActions fluid>
              <Button
                onClick={() => {
                  setAsking(false);
                  onUndo();
                }}
              >
                {undone.confirm}
              </Button>
              <Button appearance="primary" onClick={() => setAsking(false)}>
                {undone.keep}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
