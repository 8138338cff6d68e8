import { Badge, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CollectionView } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";
import type { PageProps } from "../pageProps";
import type { CollectActions } from "./collectActions";
import { CollectLists } from "./CollectLists";
import { ComparisonPanel } from "./ComparisonPanel";
import { Figures } from "./Figures";
import { RollUpPanel } from "./RollUpPanel";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
});

type OpenedCollectionProps = Pick<PageProps<CollectActions>, "state" | "actions" | "abilities"> & {
  readonly view: CollectionView;
  readonly disabled: boolean;
};

/** What is known of the files taken in: the board, the lists, the roll-up to be made. */
export function OpenedCollection({
  view,
  state: { collect, live },
  actions,
  abilities,
  disabled,
}: OpenedCollectionProps): ReactElement {
  const styles = useStyles();
  return (
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
  );
}
