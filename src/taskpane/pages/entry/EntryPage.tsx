import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type ReactElement } from "react";
import type { CheckedSubmission } from "../../../domain/validation/checkSubmission";
import type { WorkbookSnapshot } from "../../../usecases/ports";
import { formRows } from "../../../usecases/entry/formRows";
import { rowForm } from "../../../usecases/entry/rowForm";
import { OpenState } from "../../components/OpenState";
import { UndoButton } from "../../components/UndoButton";
import type { PageProps } from "../pageProps";
import type { EntryActions } from "./entryActions";
import { FinishSection } from "./FinishSection";
import { NoRow } from "./NoRow";
import { RowFields } from "./RowFields";
import { RowHeader } from "./RowHeader";
import { RowSteps } from "./RowSteps";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** The place "Nhập kết quả": the row chosen in the sheet as a form, and the way to submit. */
export function EntryPage(props: PageProps<EntryActions>): ReactElement {
  const { live } = props.state;
  const { content } = live;
  if (content.kind !== "submission" || live.phase === "failed")
    return <OpenState live={live} onVisit={props.visit} onReread={props.actions.reread} />;
  return <Entry {...props} checked={content.checked} snapshot={content.snapshot} />;
}

type EntryProps = PageProps<EntryActions> & {
  readonly checked: CheckedSubmission;
  readonly snapshot: WorkbookSnapshot;
};

function Entry({
  state,
  actions,
  catalogue,
  today,
  visit,
  checked,
  snapshot,
}: EntryProps): ReactElement {
  const styles = useStyles();
  const { live, entry, undo } = state;
  const rows = useMemo(() => formRows(checked), [checked]);
  const form = useMemo(
    () => rowForm(checked, live.row, { catalogue, today }),
    [checked, live.row, catalogue, today],
  );
  const shown = useRef<HTMLElement>(null);
  const wasAsked = useRef(false);
  // The button that asked for the first row goes with its sentence: its form has the focus then.
  useEffect(() => {
    if (!wasAsked.current || form === null) return;
    wasAsked.current = false;
    shown.current?.querySelector<HTMLElement>("select, input, textarea")?.focus();
  }, [form]);
  const askFirst = (): void => {
    wasAsked.current = true;
    actions.step(1);
  };
  return (
    <div className={styles.page}>
      <RowSteps rows={rows} at={live.row} filter={entry.filter} actions={actions} />
      {form === null ? (
        <NoRow onFirst={askFirst} />
      ) : (
        <section key={form.key} ref={shown} className={styles.page} aria-label={form.name}>
          <RowHeader form={form} />
          <RowFields
            form={form}
            typed={entry.drafts[form.key] ?? {}}
            waiting={entry.waiting}
            today={today}
            actions={actions}
          />
        </section>
      )}
      <UndoButton undo={undo} onUndo={actions.undo} />
      <FinishSection
        checked={checked}
        snapshot={snapshot}
        rows={rows}
        entry={entry}
        shownKey={form?.key ?? null}
        busy={state.shell.busy !== null}
        actions={actions}
        onCheck={() => visit("check")}
      />
    </div>
  );
}
