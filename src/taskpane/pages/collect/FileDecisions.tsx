import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import { INSIDE } from "../../../domain/consolidation/receivedFile";
import type { FileLine } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";
import type { CollectActions } from "./collectActions";
import { ExcludeDialog } from "./ExcludeDialog";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  // No gap for a decision that is not offered.
  decision: { display: "contents" },
});

interface FileDecisionsProps {
  readonly line: FileLine;
  readonly disabled: boolean;
  readonly actions: CollectActions;
}

/** What a person can decide about a file. */
export function FileDecisions({ line, disabled, actions }: FileDecisionsProps): ReactElement {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const { path, status, excludedBecause, ownPeriod, periodAccepted } = line;
  const change = actions.change;
  const decision = useRef<HTMLSpanElement>(null);
  const close = (): void => {
    setAsking(false);
    // The dialog takes the focus with it.
    requestAnimationFrame(() => decision.current?.querySelector("button")?.focus());
  };
  const exclude = (reason: string): void => {
    close();
    change({ kind: "exclude", path, reason });
  };
  return (
    <div className={styles.line}>
      {ownPeriod !== null && (
        <Button
          appearance={periodAccepted ? "secondary" : "primary"}
          disabledFocusable={disabled}
          onClick={() => change({ kind: "accept-period", path, accepted: !periodAccepted })}
        >
          {periodAccepted ? COLLECT.refusePeriod : COLLECT.acceptPeriod}
        </Button>
      )}
      <span ref={decision} className={styles.decision}>
        {excludedBecause !== null ? (
          <Button disabledFocusable={disabled} onClick={() => change({ kind: "include", path })}>
            {COLLECT.include}
          </Button>
        ) : (
          status !== "unreadable" && (
            <Button disabledFocusable={disabled} onClick={() => setAsking(true)}>
              {COLLECT.exclude}
            </Button>
          )
        )}
      </span>
      {!path.includes(INSIDE) && (
        <Button
          appearance="subtle"
          disabledFocusable={disabled}
          onClick={() => change({ kind: "remove", paths: [path] })}
        >
          {COLLECT.remove}
        </Button>
      )}
      {asking && <ExcludeDialog path={path} onExclude={exclude} onDismiss={close} />}
    </div>
  );
}
