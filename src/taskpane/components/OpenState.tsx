import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { OPEN_STATE } from "../labels/openState";
import type { LiveState } from "../session/live";
import type { PanePlace } from "../session/shell";

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
  },
});

interface OpenStateProps {
  readonly live: LiveState;
  readonly onVisit: (place: PanePlace) => void;
  readonly onReread: () => void;
}

/** What stands open when it is no submission: a sentence and the next step. */
export function OpenState({ live, onVisit, onReread }: OpenStateProps): ReactElement {
  const styles = useStyles();
  const { content, phase, failure } = live;
  if (phase === "failed")
    return (
      <section className={styles.state} role="alert">
        <Text weight="semibold">{failure?.sentence}</Text>
        {failure?.next !== undefined && <Text>{failure.next}</Text>}
        <Button appearance="primary" onClick={onReread}>
          {OPEN_STATE.reread}
        </Button>
      </section>
    );
  if (content.kind === "unread") return <Spinner label={OPEN_STATE.reading} />;
  if (content.kind === "roll-up")
    return (
      <section className={styles.state}>
        <Text weight="semibold">{OPEN_STATE.rollUp}</Text>
        <Text>{OPEN_STATE.rollUpNext}</Text>
        <Button appearance="primary" onClick={() => onVisit("report")}>
          {OPEN_STATE.toReport}
        </Button>
      </section>
    );
  const isBlank = content.kind === "other" && content.blank;
  return (
    <section className={styles.state}>
      <Text weight="semibold">{isBlank ? OPEN_STATE.blank : OPEN_STATE.other}</Text>
      <Text>{OPEN_STATE.makeTemplate}</Text>
      <Button appearance="primary" onClick={() => onVisit("template")}>
        {OPEN_STATE.toTemplate}
      </Button>
      <Button onClick={onReread}>{OPEN_STATE.reread}</Button>
    </section>
  );
}
