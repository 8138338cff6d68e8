import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { APP } from "../labels/app";
import type { Busy } from "../session/shell";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  field: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface BusyBarProps {
  readonly busy: Busy;
  readonly onCancel: () => void;
}

/** Long work that goes on: what, how far, and a way to stop it. */
export function BusyBar({ busy, onCancel }: BusyBarProps): ReactElement {
  const styles = useStyles();
  const { step } = busy;
  const counted = step === null ? "" : ` ${APP.step(step.done, step.total)}`;
  return (
    <div className={styles.bar}>
      <Field
        className={styles.field}
        validationMessage={step?.subject ?? null}
        validationState="none"
        label={`${busy.label}…${counted}`}
      >
        {step === null ? (
          <ProgressBar />
        ) : (
          <ProgressBar value={step.total === 0 ? 0 : step.done / step.total} />
        )}
      </Field>
      {busy.cancellable && (
        <Button size="small" disabledFocusable={busy.cancelling} onClick={onCancel}>
          {busy.cancelling ? APP.cancelling : APP.cancel}
        </Button>
      )}
    </div>
  );
}
