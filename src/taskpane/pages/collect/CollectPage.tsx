import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import { EmptyState } from "../../components/EmptyState";
import { COLLECT } from "../../labels/collect";
import type { PageProps } from "../pageProps";
import type { CollectActions } from "./collectActions";
import { DropZone } from "./DropZone";
import { FilePanel } from "./FilePanel";
import { OpenedCollection } from "./OpenedCollection";
import { ReplacedRollUp } from "./ReplacedRollUp";
import { TargetForm } from "./TargetForm";
import { UndoRollUp } from "./UndoRollUp";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

/** The place *Tổng hợp*: choose the period, take files in, see the board, make the roll-up. */
export function CollectPage(props: PageProps<CollectActions>): ReactElement {
  const { state, actions, catalogue, abilities, today } = props;
  const styles = useStyles();
  const { collect } = state;
  const { target, view, opened } = collect;
  const disabled = state.shell.busy !== null;
  const isNew = target === null && !disabled;
  useEffect(() => {
    if (isNew) actions.enter();
  }, [isNew, actions]);

  if (target === null) return <EmptyState sentence={COLLECT.waiting} />;
  const line = view?.files.find(({ path }) => path === opened?.path);
  if (opened !== null && line !== undefined)
    return <FilePanel line={line} opened={opened} disabled={disabled} actions={actions} />;
  return (
    <div className={styles.page}>
      <TargetForm
        target={target}
        view={view}
        catalogue={catalogue}
        today={today}
        disabled={disabled}
        onChoose={actions.choose}
      />
      <DropZone
        hasFiles={(view?.files.length ?? 0) > 0}
        disabled={disabled || view === null}
        onFiles={actions.receive}
        onClear={() => actions.clear()}
      />
      {view === null && <Unopened busy={disabled} onRetry={() => actions.enter()} />}
      {collect.written?.before != null && (
        <ReplacedRollUp disabled={disabled} onOpen={() => actions.openBefore()} />
      )}
      <UndoRollUp
        undo={state.undo}
        disabled={disabled}
        onUndo={() => {
          void actions.undo();
        }}
      />
      {view !== null && (
        <OpenedCollection
          view={view}
          state={state}
          actions={actions}
          abilities={abilities}
          disabled={disabled}
        />
      )}
    </div>
  );
}

/** There is no list of agencies yet: it is being made, or could not be. */
function Unopened({
  busy,
  onRetry,
}: {
  readonly busy: boolean;
  readonly onRetry: () => void;
}): ReactElement {
  if (busy) return <EmptyState sentence={COLLECT.waiting} />;
  return (
    <EmptyState sentence={COLLECT.notOpened} action={{ label: COLLECT.retry, onAction: onRetry }} />
  );
}
