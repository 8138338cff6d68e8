import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import { EmptyState } from "../../components/EmptyState";
import { COLLECT } from "../../labels/collect";
import type { PageProps } from "../pageProps";
import type { CollectActions } from "./collectActions";
import { CollectLists } from "./CollectLists";
import { ComparisonPanel } from "./ComparisonPanel";
import { DropZone } from "./DropZone";
import { Figures } from "./Figures";
import { FilePanel } from "./FilePanel";
import { RollUpPanel } from "./RollUpPanel";
import { TargetForm } from "./TargetForm";
import { UndoRollUp } from "./UndoRollUp";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  start: { alignSelf: "flex-start" },
});

/** The place *Tổng hợp*: choose the period, take files in, see the board, make the roll-up. */
export function CollectPage(props: PageProps<CollectActions>): ReactElement {
  const { state, actions, catalogue, abilities, today } = props;
  const styles = useStyles();
  const { collect, live } = state;
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
      {view === null &&
        (disabled ? (
          <EmptyState sentence={COLLECT.waiting} />
        ) : (
          <EmptyState
            sentence={COLLECT.notOpened}
            action={{ label: COLLECT.retry, onAction: () => actions.enter() }}
          />
        ))}
      {collect.written?.before != null && (
        <MessageBar layout="multiline">
          <MessageBarBody>{COLLECT.before}</MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={disabled} onClick={() => actions.openBefore()}>
              {COLLECT.openBefore}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <UndoRollUp
        undo={state.undo}
        disabled={disabled}
        onUndo={() => {
          void actions.undo();
        }}
      />
      {view !== null && (
        <>
          {view.files.some(({ sample }) => sample) && (
            <Badge className={styles.start} appearance="filled" color="warning">
              {COLLECT.sample}
            </Badge>
          )}
          <Figures
            board={view.board}
            chosen={collect.list === "agencies" ? collect.agencyFilter : null}
            onChoose={actions.filterAgencies}
          />
          <CollectLists
            view={view}
            collect={collect}
            disabled={disabled}
            canSaveZip={abilities.platform !== "mac"}
            actions={actions}
          />
          <ComparisonPanel
            comparison={view.comparison}
            disabled={disabled}
            onCompare={actions.compareWith}
          />
          <RollUpPanel
            view={view}
            collect={collect}
            content={live.content}
            abilities={abilities}
            disabled={disabled}
            actions={actions}
          />
        </>
      )}
    </div>
  );
}
