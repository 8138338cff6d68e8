import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TemplatePreview } from "../../../usecases/previewTemplate";
import { TEMPLATE } from "../../labels/template";

interface LossWarningProps {
  readonly preview: TemplatePreview;
}

/** What writing into the open workbook would destroy. */
export function LossWarning({ preview }: LossWarningProps): ReactElement {
  const { loss, replaced } = preview;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {TEMPLATE.warnings[loss]}
        {replaced.length > 0 && ` ${TEMPLATE.replaced(replaced)}`}
      </MessageBarBody>
    </MessageBar>
  );
}
