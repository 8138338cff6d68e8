import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { formatDay } from "../../../domain/deadline/isoDate";
import type { CheckedSubmission } from "../../../domain/validation/checkSubmission";
import type { FormRow } from "../../../usecases/entry/formRows";
import { coverQuestions, readinessOf } from "../../../usecases/finishSubmission";
import type { WorkbookSnapshot } from "../../../usecases/ports";
import { ENTRY } from "../../labels/entry";
import type { EntryState } from "../../session/entry";
import { ConfirmFinish } from "./ConfirmFinish";
import { CoverField } from "./CoverField";
import { DraftedRows } from "./DraftedRows";
import type { EntryActions } from "./entryActions";
import { useFocusOnRefused } from "./useFocusOnRefused";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalM,
    margin: "0",
  },
  frame: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  go: { alignSelf: "flex-start" },
});

interface FinishSectionProps {
  readonly checked: CheckedSubmission;
  readonly snapshot: WorkbookSnapshot;
  readonly rows: readonly FormRow[];
  readonly entry: EntryState;
  /** The row whose form is shown; drafts of others are told of here. */
  readonly shownKey: string | null;
  readonly busy: boolean;
  readonly actions: EntryActions;
  readonly onCheck: () => void;
}

/** "Hoàn tất, xuất tệp nộp": what is still open, what the guide sheet asks, and the file. */
export function FinishSection(props: FinishSectionProps): ReactElement {
  const styles = useStyles();
  return (
    <Accordion collapsible className={styles.frame}>
      <AccordionItem value="finish">
        <AccordionHeader className={styles.header} as="h2">
          {ENTRY.finish.title}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <FinishPanel {...props} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function FinishPanel({
  checked,
  snapshot,
  rows,
  entry,
  shownKey,
  busy,
  actions,
  onCheck,
}: FinishSectionProps): ReactElement {
  const styles = useStyles();
  const { submission, findings } = checked;
  const readiness = useMemo(
    () => readinessOf(submission, findings, rows),
    [submission, findings, rows],
  );
  const questions = useMemo(() => coverQuestions(snapshot, submission), [snapshot, submission]);
  const elsewhere = rows.filter(({ key }) => key !== shownKey && entry.drafts[key] !== undefined);
  const questionBox = useFocusOnRefused<HTMLDivElement>(entry.heldBack);
  const { handedOutOn, errors, untouched } = readiness;
  if (submission.identity === null) return <Text>{ENTRY.finish.noIdentity}</Text>;
  return (
    <>
      <Text>
        {`${ENTRY.finish.state(readiness)} `}
        <Link as="button" inline onClick={onCheck}>
          {ENTRY.finish.toCheck}
        </Link>
      </Text>
      {untouched && <Text>{ENTRY.finish.untouched}</Text>}
      {elsewhere.length > 0 && (
        <DraftedRows rows={elsewhere} submission={submission} onGo={actions.showRow} />
      )}
      {handedOutOn !== null && (
        <Text>
          {ENTRY.finish.handedOutOn(formatDay(handedOutOn.slice(0, 10)), handedOutOn.slice(11, 16))}
        </Text>
      )}
      <div ref={questionBox} className={styles.panel}>
        {questions.map((question) => (
          <CoverField
            key={question.key}
            question={question}
            answers={entry.answers}
            insists={entry.heldBack > 0}
            onAnswer={(words) => actions.answer(question.key, words)}
          />
        ))}
      </div>
      {entry.confirming && errors > 0 ? (
        <ConfirmFinish
          errors={errors}
          busy={busy}
          onGo={() => actions.finish(true)}
          onBack={() => {
            actions.dismissConfirm();
            onCheck();
          }}
        />
      ) : (
        <Button
          className={styles.go}
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => actions.finish(false)}
        >
          {ENTRY.finish.go}
        </Button>
      )}
    </>
  );
}
