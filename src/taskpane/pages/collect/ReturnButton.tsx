import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowReplyRegular } from "@fluentui/react-icons";
import { useRef, useState, type ReactElement } from "react";
import { ReturnDialog } from "./ReturnDialog";

const useStyles = makeStyles({ start: { alignSelf: "flex-start" } });

interface ReturnButtonProps {
  readonly label: string;
  /** What will be made, in a sentence. */
  readonly what: string;
  readonly disabled: boolean;
  readonly onReturn: (leaveOut: boolean) => void;
}

/** Makes what is sent back, once the user has said whether it counts meanwhile. */
export function ReturnButton({ label, what, disabled, onReturn }: ReturnButtonProps): ReactElement {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setAsking(false);
    // The dialog takes the focus with it.
    requestAnimationFrame(() => button.current?.querySelector("button")?.focus());
  };
  const answer = (leaveOut: boolean): void => {
    close();
    onReturn(leaveOut);
  };
  return (
    <div ref={button} className={styles.start}>
      <Button
        size="small"
        icon={<ArrowReplyRegular />}
        disabledFocusable={disabled}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      {asking && <ReturnDialog what={what} onReturn={answer} onDismiss={close} />}
    </div>
  );
}
