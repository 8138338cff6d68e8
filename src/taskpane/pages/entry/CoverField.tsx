import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import {
  answerRefusal,
  type CoverAnswers,
  type CoverQuestion,
} from "../../../usecases/finishSubmission";
import { ENTRY } from "../../labels/entry";

const useStyles = makeStyles({ input: { width: "100%", minWidth: 0 } });

interface CoverFieldProps {
  readonly question: CoverQuestion;
  readonly answers: CoverAnswers;
  /** The file was held back for want of answers: a blank one is a mistake by now. */
  readonly insists: boolean;
  readonly onAnswer: (words: string) => void;
}

/** One question about the whole submission; what is asked and still blank is no mistake at first. */
export function CoverField(props: CoverFieldProps): ReactElement {
  const { question, answers, insists, onAnswer } = props;
  const styles = useStyles();
  const words = answers[question.key] ?? question.proposed;
  const refusal = answerRefusal(question, answers);
  const isJudged = insists || answers[question.key] !== undefined || words !== "";
  return (
    <Field
      label={question.heading}
      required
      validationState={refusal !== null && isJudged ? "error" : "none"}
      validationMessage={isJudged ? refusal : null}
      {...(question.entry.kind === "day" ? { hint: ENTRY.dayHint } : {})}
    >
      <Input className={styles.input} value={words} onChange={(_, { value }) => onAnswer(value)} />
    </Field>
  );
}
