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
  readonly onAnswer: (words: string) => void;
}

/** One question about the whole submission; what is asked and still blank is no mistake yet. */
export function CoverField({ question, answers, onAnswer }: CoverFieldProps): ReactElement {
  const styles = useStyles();
  const words = answers[question.key] ?? question.proposed;
  const refusal = answerRefusal(question, answers);
  const isAnswered = answers[question.key] !== undefined || words !== "";
  return (
    <Field
      label={question.heading}
      required
      validationState={refusal !== null && isAnswered ? "error" : "none"}
      validationMessage={isAnswered ? refusal : null}
      {...(question.entry.kind === "day" ? { hint: ENTRY.dayHint } : {})}
    >
      <Input className={styles.input} value={words} onChange={(_, { value }) => onAnswer(value)} />
    </Field>
  );
}
