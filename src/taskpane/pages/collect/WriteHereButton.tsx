import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { COLLECT } from "../../labels/collect";
import type { CollectActions } from "./collectActions";
import type { RollUpStanding } from "./rollUpStanding";

interface WriteHereButtonProps {
  readonly standing: RollUpStanding;
  readonly isPreviewed: boolean;
  /** There is a file to make a roll-up from. */
  readonly isUsable: boolean;
  readonly disabled: boolean;
  readonly actions: CollectActions;
}

/** Writes the roll-up into the open workbook; over an earlier one the changes are shown first. */
export function WriteHereButton(props: WriteHereButtonProps): ReactElement | null {
  const { standing, isPreviewed, isUsable, disabled, actions } = props;
  if (standing === "closed") return null;
  const isAsked = standing === "free" || isPreviewed;
  const label = standing === "free" ? COLLECT.writeHere : COLLECT.writeOver;
  return (
    <Button
      appearance="primary"
      disabled={!isUsable}
      disabledFocusable={disabled}
      onClick={() => (isAsked ? actions.writeHere() : actions.preview())}
    >
      {isAsked ? label : COLLECT.preview}
    </Button>
  );
}
