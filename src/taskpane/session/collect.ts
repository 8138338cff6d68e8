import type { Finding } from "../../domain/validation/finding";
import type { CollectionTarget, CollectionView, RollUpPreview } from "../../usecases/fileWork";

/** The two lists of the board. */
export type CollectList = "agencies" | "files";

/** Which agencies are listed; those that reported without being expected to stand apart. */
export type AgencyFilter =
  "all" | "expected" | "submitted" | "missing" | "late" | "errors" | "unexpected";
/** Which files are listed. */
export type FileFilter = "all" | "used" | "unused" | "errors";

/** A file whose findings are looked at; they are on their way while null. */
export interface OpenedFile {
  readonly path: string;
  readonly findings: readonly Finding[] | null;
}

/** What writing the roll-up into the open workbook did, and the workbook as it was before. */
export interface Written {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly before: Uint8Array | null;
}

/** What the place *Tổng hợp* shows and remembers. */
export interface CollectState {
  /** Null until the place is first visited. */
  readonly target: CollectionTarget | null;
  readonly view: CollectionView | null;
  readonly list: CollectList;
  readonly agencyFilter: AgencyFilter;
  readonly fileFilter: FileFilter;
  readonly search: string;
  readonly opened: OpenedFile | null;
  /** The file looked at last: where the list goes on. */
  readonly left: string | null;
  readonly preview: RollUpPreview | null;
  readonly written: Written | null;
}

export type CollectEvent =
  | { readonly type: "collect/targeted"; readonly target: CollectionTarget }
  | { readonly type: "collect/viewed"; readonly view: CollectionView }
  | { readonly type: "collect/listed"; readonly list: CollectList }
  | { readonly type: "collect/agencies-filtered"; readonly filter: AgencyFilter }
  | { readonly type: "collect/files-filtered"; readonly filter: FileFilter }
  | { readonly type: "collect/searched"; readonly search: string }
  | { readonly type: "collect/file-opened"; readonly path: string }
  | {
      readonly type: "collect/findings-read";
      readonly path: string;
      readonly findings: readonly Finding[];
    }
  | { readonly type: "collect/file-closed" }
  /** The list goes on at this file. */
  | { readonly type: "collect/left"; readonly path: string | null }
  | { readonly type: "collect/previewed"; readonly preview: RollUpPreview | null }
  | { readonly type: "collect/written"; readonly written: Written };

export const initialCollect: CollectState = {
  target: null,
  view: null,
  list: "agencies",
  agencyFilter: "all",
  fileFilter: "all",
  search: "",
  opened: null,
  left: null,
  preview: null,
  written: null,
};

/** The collection and how it is looked at, as events change it. */
export function reduceCollect(state: CollectState, event: CollectEvent): CollectState {
  switch (event.type) {
    case "collect/targeted":
      return { ...state, target: event.target, view: null, opened: null, preview: null };
    case "collect/viewed":
      return viewed(state, event.view);
    case "collect/listed":
      return { ...state, list: event.list, opened: null, left: null };
    case "collect/agencies-filtered":
      return { ...state, agencyFilter: event.filter, list: "agencies", left: null };
    case "collect/files-filtered":
      return { ...state, fileFilter: event.filter, list: "files", left: null };
    case "collect/searched":
      return { ...state, search: event.search, left: null };
    case "collect/file-opened":
      return { ...state, opened: { path: event.path, findings: null } };
    case "collect/findings-read":
      return state.opened?.path === event.path
        ? { ...state, opened: { path: event.path, findings: event.findings } }
        : state;
    case "collect/file-closed":
      return { ...state, opened: null, left: state.opened?.path ?? null };
    case "collect/left":
      return { ...state, left: event.path };
    case "collect/previewed":
      return { ...state, preview: event.preview };
    case "collect/written":
      return { ...state, written: event.written, preview: null };
  }
}

/** What was previewed is out of date with the files; a file looked at may be gone. */
function viewed(state: CollectState, view: CollectionView): CollectState {
  const { opened } = state;
  const isThere = view.files.some(({ path }) => path === opened?.path);
  return { ...state, view, preview: null, opened: isThere ? opened : null };
}
