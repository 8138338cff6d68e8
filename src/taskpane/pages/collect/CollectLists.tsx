import { makeStyles, SearchBox, Select, Tab, TabList, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { CollectionView } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";
import type { CollectList, CollectState, FileFilter } from "../../session/collect";
import { AgencyList } from "./AgencyList";
import type { CollectActions } from "./collectActions";
import { FileList } from "./FileList";
import { ReturnAll } from "./ReturnAll";

const FILE_FILTERS: readonly FileFilter[] = ["all", "used", "unused", "errors"];

const useStyles = makeStyles({
  lists: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
  },
  search: { flex: "1 1 8rem", minWidth: "0", maxWidth: "none" },
});

interface CollectListsProps {
  readonly view: CollectionView;
  readonly collect: CollectState;
  readonly disabled: boolean;
  readonly canSaveZip: boolean;
  readonly actions: CollectActions;
}

/** The board by agency and by file; drawn anew only when it changes, not with every file read. */
export const CollectLists = memo(function CollectLists(props: CollectListsProps): ReactElement {
  const { view, collect, disabled, canSaveZip, actions } = props;
  const styles = useStyles();
  const { list, search } = collect;
  const searchLabel = list === "agencies" ? COLLECT.searchAgencies : COLLECT.searchFiles;
  return (
    <div className={styles.lists}>
      <TabList
        selectedValue={list}
        aria-label={COLLECT.lists}
        onTabSelect={(_, { value }) => actions.list(value as CollectList)}
      >
        <Tab value="agencies">{COLLECT.agencies(view.board.length)}</Tab>
        <Tab value="files">{COLLECT.files(view.files.length)}</Tab>
      </TabList>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={searchLabel}
          placeholder={searchLabel}
          value={search}
          onChange={(_, { value }) => actions.search(value)}
        />
        {list === "files" && (
          <Select
            size="small"
            aria-label={COLLECT.fileFilter}
            value={collect.fileFilter}
            onChange={(_, { value }) => actions.filterFiles(value as FileFilter)}
          >
            {FILE_FILTERS.map((filter) => (
              <option key={filter} value={filter}>
                {COLLECT.fileFilters[filter]}
              </option>
            ))}
          </Select>
        )}
      </div>
      <ReturnAll files={view.files} disabled={disabled} canSave={canSaveZip} actions={actions} />
      {list === "agencies" ? (
        <AgencyList view={view} collect={collect} actions={actions} />
      ) : (
        <FileList view={view} collect={collect} actions={actions} />
      )}
    </div>
  );
});
