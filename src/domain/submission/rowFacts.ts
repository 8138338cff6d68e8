import type { Submission } from "./submission";

/** What judging and accounting ask of a report's rows: with it, nobody has to look at the rows themselves. */
export interface RowFacts {
  readonly count: number;
  /** Rows in which the agency wrote something or that it added. */
  readonly filled: number;
  readonly isUntouched: boolean;
  /** The mark of what the report says, as `reportMark` tells it. */
  readonly mark: string;
  /** The rows as they are kept: where these bytes are the same, the rows are. */
  readonly kept: Uint8Array;
}

/** Kept beside the submission, not in it: a changed copy of a submission has rows of its own. */
const facts = new WeakMap<Submission, RowFacts>();

/** What was told of this very submission's rows; undefined where its rows must be looked at. */
export function toldFacts(submission: Submission): RowFacts | undefined {
  return facts.get(submission);
}

/** Tells the facts of a submission whose rows are still to be restored. */
export function tellFacts(submission: Submission, told: RowFacts): void {
  facts.set(submission, told);
}
