import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TemplatePreview } from "../../../usecases/previewTemplate";
import { TEMPLATE } from "../../labels/template";

interface ReplaceDialogProps {
  readonly open: boolean;
  readonly preview: TemplatePreview;
  readonly onAnswer: (replace: boolean) => void;
}

/** Asks before anything in the open workbook is replaced; leaving it as it is comes first. */
export function ReplaceDialog({ open, preview, onAnswer }: ReplaceDialogProps): ReactElement {
  const { loss, replaced } = preview;
  return (
    <Dialog
      modalType="alert"
      open={open}
      onOpenChange={(_, { open: opened }) => {
        if (!opened) onAnswer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{TEMPLATE.ask.title}</DialogTitle>
          <DialogContent>
            {TEMPLATE.warnings[loss]} {replaced.length > 0 && TEMPLATE.replaced(replaced)}{" "}
            {TEMPLATE.ask.irreversible}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer(false)}>
              {TEMPLATE.ask.cancel}
            </Button>
            <Button onClick={() => onAnswer(true)}>{TEMPLATE.ask.confirm}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
