import type { RowFilter } from "../../usecases/entry/formRows";
import type { TypedWords } from "../../usecases/entry/rowForm";
import type { CoverAnswers, CoverKey } from "../../usecases/finishSubmission";

/** What is typed into forms and not yet on the sheet, by row and field. */
export type Drafts = Readonly<Partial<Record<string, TypedWords>>>;

/** What the place shows and remembers. */
export interface EntryState {
  readonly filter: RowFilter;
  readonly drafts: Drafts;
  /** The spreadsheet was busy; what is typed waits to be written. */
  readonly waiting: boolean;
  /** Answers about the whole submission, typed and not yet on the guide sheet. */
  readonly answers: CoverAnswers;
  /** The user was told of what is still wrong and is asked whether to submit all the same. */
  readonly confirming: boolean;
  /** How often the file was held back for want of an answer since one was handed out. */
  readonly heldBack: number;
}

export type EntryEvent =
  | { readonly type: "entry/filtered"; readonly filter: RowFilter }
  | {
      readonly type: "entry/typed";
      readonly row: string;
      readonly field: string;
      readonly words: string;
    }
  /** Words reached the sheet, or are given up: drafts that still say just this are dropped. */
  | { readonly type: "entry/settled"; readonly row: string; readonly typed: TypedWords }
  | { readonly type: "entry/waiting"; readonly waiting: boolean }
  | { readonly type: "entry/answered"; readonly key: CoverKey; readonly words: string }
  | { readonly type: "entry/held-back" }
  | { readonly type: "entry/confirming"; readonly confirming: boolean }
  | { readonly type: "entry/finished" };

export const initialEntry: EntryState = {
  filter: "asked",
  drafts: {},
  waiting: false,
  answers: {},
  confirming: false,
  heldBack: 0,
};

/** The place, as events change it. */
export function reduceEntry(state: EntryState, event: EntryEvent): EntryState {
  switch (event.type) {
    case "entry/filtered":
      return { ...state, filter: event.filter };
    case "entry/typed": {
      const { row, field, words } = event;
      const typed = { ...state.drafts[row], [field]: words };
      return { ...state, drafts: { ...state.drafts, [row]: typed } };
    }
    case "entry/settled":
      return { ...state, drafts: settle(state.drafts, event.row, event.typed) };
    case "entry/waiting":
      return state.waiting === event.waiting ? state : { ...state, waiting: event.waiting };
    case "entry/answered":
      return {
        ...state,
        answers: { ...state.answers, [event.key]: event.words },
        confirming: false,
      };
    case "entry/confirming":
      return { ...state, confirming: event.confirming };
    case "entry/held-back":
      return { ...state, heldBack: state.heldBack + 1 };
    case "entry/finished":
      return { ...state, answers: {}, confirming: false, heldBack: 0 };
  }
}

/** Words typed on while others were being written stay. */
function settle(drafts: Drafts, row: string, settled: TypedWords): Drafts {
  const left = Object.entries(drafts[row] ?? {}).filter(
    ([field, words]) => words !== settled[field],
  );
  const others = Object.entries(drafts).filter(([key]) => key !== row);
  return Object.fromEntries(
    left.length === 0 ? others : [...others, [row, Object.fromEntries(left)]],
  );
}
