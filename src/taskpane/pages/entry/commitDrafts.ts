import { formRows, formRowAt, type FormRow } from "../../../usecases/entry/formRows";
import {
  refusalOf,
  rowForm,
  writesOf,
  type RowForm,
  type TypedWords,
} from "../../../usecases/entry/rowForm";
import { HostError } from "../../../usecases/hostError";
import type { Desk } from "../../desk";
import { hostNotice } from "../../hostNotice";
import { ENTRY } from "../../labels/entry";
import type { Session } from "../../session/session";
import { writeCells } from "../../writeCells";

/** A cell being typed into keeps the program busy; then it is asked again. */
const RETRY_MS = 1500;

/** Brings what is typed into forms onto the sheet; nothing typed is ever lost on the way. */
export interface DraftCommits {
  /** Writes what is typed into a row, or into one of its fields; refused words stay in the form. */
  readonly commit: (row: string, field?: string) => Promise<void>;
  /** Writes what is typed into a row as soon as another row is shown. */
  readonly followRow: () => void;
}

/** Binds the drafts of the session to the workbook. Writes come one after the other. */
export function commitDrafts(desk: Desk, session: Session): DraftCommits {
  let turn: Promise<void> = Promise.resolve();
  const commit = (row: string, field?: string): Promise<void> => {
    turn = turn.then(() => commitNow(desk, session, row, field, retry));
    return turn;
  };
  const retry = (row: string, field?: string): void => {
    setTimeout(() => void commit(row, field), RETRY_MS);
  };
  return {
    commit,
    followRow: () => {
      let live = session.state().live;
      let shown = shownRow(session)?.key;
      session.subscribe(() => {
        if (session.state().live === live) return;
        live = session.state().live;
        const left = shown;
        shown = shownRow(session)?.key;
        if (left === undefined || left === shown) return;
        if (session.state().entry.drafts[left] !== undefined) void commit(left);
      });
    },
  };
}

async function commitNow(
  desk: Desk,
  session: Session,
  key: string,
  only: string | undefined,
  retry: (row: string, field?: string) => void,
): Promise<void> {
  const form = formOf(desk, session, key);
  const drafted = session.state().entry.drafts[key];
  if (form === null || drafted === undefined) return;
  const typed = acceptable(form, drafted, only);
  const writes = writesOf(form, typed);
  try {
    await writeCells(desk, session, labelOf(form, typed), writes);
    session.dispatch({ type: "entry/settled", row: key, typed });
    session.dispatch({ type: "entry/waiting", waiting: false });
  } catch (reason) {
    if (!(reason instanceof HostError)) throw reason;
    if (reason.code === "workbook-busy") {
      session.dispatch({ type: "entry/waiting", waiting: true });
      retry(key, only);
    } else session.dispatch({ type: "shell/noticed", notice: hostNotice(reason) });
  }
}

/** The words that can stand in their cells; the others stay in the form with the reason. */
function acceptable(form: RowForm, drafted: TypedWords, only: string | undefined): TypedWords {
  const fields = form.fields.filter(({ field }) => only === undefined || only === field);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const words = drafted[field.field];
      return words === undefined || refusalOf(field, words) !== null ? [] : [[field.field, words]];
    }),
  );
}

function labelOf(form: RowForm, typed: TypedWords): string {
  const changed = form.fields.filter(
    ({ field, words }) => typed[field] !== undefined && typed[field] !== words,
  );
  const [first] = changed;
  return changed.length === 1 && first !== undefined
    ? ENTRY.entered(`${first.heading} (${form.name})`)
    : ENTRY.enteredRow(form.name);
}

/** The row of the form that is shown. */
export function shownRow(session: Session): FormRow | undefined {
  const { content, row } = session.state().live;
  return content.kind === "submission" ? formRowAt(formRows(content.checked), row) : undefined;
}

/** The form of a row by its key, wherever the row stands now; null when it is gone. */
function formOf(desk: Desk, session: Session, key: string): RowForm | null {
  const { content } = session.state().live;
  if (content.kind !== "submission") return null;
  const row = formRows(content.checked).find((each) => each.key === key);
  const { catalogue } = desk;
  return row === undefined
    ? null
    : rowForm(content.checked, row, { catalogue, today: desk.today() });
}
