import { Button, makeStyles } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useMemo, type ReactElement } from "react";
import type { AgencyLine, CollectionView } from "../../../usecases/fileWork";
import { RowList } from "../../components/RowList";
import { COLLECT } from "../../labels/collect";
import type { CollectState } from "../../session/collect";
import { AgencyRow } from "./AgencyRow";
import type { CollectActions } from "./collectActions";
import { agencyPaths, listedAgencies } from "./listedLines";
import { NoMatch } from "./NoMatch";
import { ROW_HEIGHT } from "./rowStyles";

const useStyles = makeStyles({ copy: { alignSelf: "flex-start" } });

interface AgencyListProps {
  readonly view: CollectionView;
  readonly collect: CollectState;
  readonly actions: CollectActions;
}

/** The board by agency. */
export function AgencyList({ view, collect, actions }: AgencyListProps): ReactElement {
  const styles = useStyles();
  const { agencyFilter, search, left } = collect;
  const lines = useMemo(
    () => listedAgencies(view.board, agencyFilter, search),
    [view.board, agencyFilter, search],
  );
  const pathOf = useMemo(() => agencyPaths(view.files), [view.files]);
  return (
    <>
      {view.missing > 0 && (
        <Button
          className={styles.copy}
          size="small"
          icon={<CopyRegular />}
          onClick={() => actions.copyMissing()}
        >
          {COLLECT.copyMissing(view.missing)}
        </Button>
      )}
      {lines.length === 0 ? (
        <NoMatch
          onShowAll={() => {
            actions.search("");
            actions.filterAgencies("all");
          }}
        />
      ) : (
        <RowList<AgencyLine>
          label={COLLECT.agencies(lines.length)}
          items={lines}
          keyOf={({ agencyId }) => agencyId}
          startAt={lines.find((line) => left !== null && pathOf(line) === left)?.agencyId ?? null}
          rowHeight={ROW_HEIGHT}
          draw={(line, tabIndex) => (
            <AgencyRow
              line={line}
              path={pathOf(line)}
              tabIndex={tabIndex}
              onOpen={actions.openFile}
            />
          )}
        />
      )}
    </>
  );
}
