import { useMemo, type ReactElement } from "react";
import type { CollectionView, FileLine } from "../../../usecases/fileWork";
import { EmptyState } from "../../components/EmptyState";
import { RowList } from "../../components/RowList";
import { COLLECT } from "../../labels/collect";
import type { CollectState } from "../../session/collect";
import type { CollectActions } from "./collectActions";
import { FileRow } from "./FileRow";
import { commonFolder, listedFiles } from "./listedLines";
import { NoMatch } from "./NoMatch";
import { ROW_HEIGHT } from "./rowStyles";

interface FileListProps {
  readonly view: CollectionView;
  readonly collect: CollectState;
  readonly actions: CollectActions;
}

/** The board by file. */
export function FileList({ view, collect, actions }: FileListProps): ReactElement {
  const { fileFilter, search, left } = collect;
  const lines = useMemo(
    () => listedFiles(view.files, fileFilter, search),
    [view.files, fileFilter, search],
  );
  const folder = useMemo(() => commonFolder(view.files.map(({ path }) => path)), [view.files]);
  if (view.files.length === 0)
    return <EmptyState sentence={COLLECT.noFiles} next={COLLECT.noFilesNext} />;
  return lines.length === 0 ? (
    <NoMatch
      onShowAll={() => {
        actions.search("");
        actions.filterFiles("all");
      }}
    />
  ) : (
    <RowList<FileLine>
      label={COLLECT.files(lines.length)}
      items={lines}
      keyOf={({ path }) => path}
      startAt={left}
      rowHeight={ROW_HEIGHT}
      draw={(line, tabIndex) => (
        <FileRow
          line={line}
          name={line.path.slice(folder.length)}
          tabIndex={tabIndex}
          onOpen={actions.openFile}
        />
      )}
    />
  );
}
