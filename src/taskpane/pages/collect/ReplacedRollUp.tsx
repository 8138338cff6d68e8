import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { COLLECT } from "../../labels/collect";

interface ReplacedRollUpProps {
  readonly disabled: boolean;
  readonly onOpen: () => void;
}

/** The way back to the roll-up that was just written over. */
export function ReplacedRollUp({ disabled, onOpen }: ReplacedRollUpProps): ReactElement {
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{COLLECT.before}</MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={disabled} onClick={onOpen}>
          {COLLECT.openBefore}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
