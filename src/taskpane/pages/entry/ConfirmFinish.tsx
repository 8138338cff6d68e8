import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { ENTRY } from "../../labels/entry";

interface ConfirmFinishProps {
  readonly errors: number;
  readonly busy: boolean;
  readonly onGo: () => void;
  readonly onBack: () => void;
}

/** Asks whether a report with something to fix is to be handed out all the same. */
export function ConfirmFinish({ errors, busy, onGo, onBack }: ConfirmFinishProps): ReactElement {
  const back = useRef<HTMLSpanElement>(null);
  // The button that asked for the file gave way to this question.
  useEffect(() => {
    if (document.activeElement === document.body) back.current?.querySelector("button")?.focus();
  }, []);
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>{ENTRY.finish.confirm(errors)}</MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={busy} onClick={onGo}>
          {ENTRY.finish.goAnyway}
        </Button>
        <span ref={back}>
          <Button onClick={onBack}>{ENTRY.finish.goBack}</Button>
        </span>
      </MessageBarActions>
    </MessageBar>
  );
}
