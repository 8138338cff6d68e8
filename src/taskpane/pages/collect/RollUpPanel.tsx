import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CollectionView } from "../../../usecases/fileWork";
import type { Abilities } from "../../../usecases/openWorkbook";
import { COLLECT } from "../../labels/collect";
import type { CollectState } from "../../session/collect";
import type { OpenContent } from "../../session/live";
import type { CollectActions } from "./collectActions";
import { PreviewTable } from "./PreviewTable";
import { rollUpStanding } from "./rollUpStanding";
import { WriteHereButton } from "./WriteHereButton";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: "0" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface RollUpPanelProps {
  readonly view: CollectionView;
  readonly collect: CollectState;
  readonly content: OpenContent;
  readonly abilities: Abilities;
  readonly disabled: boolean;
  readonly actions: CollectActions;
}

/** The figures of what was collected, and where they can be written to. */
export function RollUpPanel(props: RollUpPanelProps): ReactElement {
  const { view, collect, content, abilities, disabled, actions } = props;
  const styles = useStyles();
  const { read, used, superseded, excluded } = view.rows;
  const standing = rollUpStanding(content, view.target);
  const isUsable = view.files.some(({ status }) => status === "used");
  return (
    <section className={styles.panel} aria-label={COLLECT.rollUp}>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {COLLECT.rollUp}
      </Text>
      {isUsable ? (
        <>
          <Text>{(collect.preview ?? view).headline}</Text>
          <Text size={200}>{COLLECT.toFix(view.counts.error, view.counts.warning)}</Text>
          <Text size={200}>{COLLECT.identity(read, used, superseded, excluded)}</Text>
        </>
      ) : (
        <Text>{COLLECT.needFiles}</Text>
      )}
      {standing.note !== null && <Text className={styles.quiet}>{standing.note}</Text>}
      {collect.preview !== null && <PreviewTable preview={collect.preview} />}
      <div className={styles.buttons}>
        <WriteHereButton
          standing={standing.kind}
          isPreviewed={collect.preview !== null}
          isUsable={isUsable}
          disabled={disabled}
          actions={actions}
        />
        {abilities.newWorkbook && (
          <Button
            disabled={!isUsable}
            disabledFocusable={disabled}
            onClick={() => actions.openAsNew()}
          >
            {COLLECT.openNew}
          </Button>
        )}
        {abilities.platform !== "mac" && (
          <Button disabled={!isUsable} disabledFocusable={disabled} onClick={() => actions.save()}>
            {COLLECT.save}
          </Button>
        )}
      </div>
    </section>
  );
}
