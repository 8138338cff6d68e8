import type { ReportDecision } from "../domain/consolidation/decideInside";
import type { FileDecision } from "./fileWork";

/** What a person decided about a file. */
export interface Decision extends ReportDecision {
  /** The content that is left out; undefined for any under the path. */
  readonly excludedContent?: string | undefined;
  readonly receivedOn: string | null;
  readonly periodAccepted: boolean;
}

const UNDECIDED: Decision = { receivedOn: null, periodAccepted: false };

/** What holds for a file with that content: what was left out for its content comes in again with another one. */
export function decisionOn(before: Decision | undefined, content: string | undefined): Decision {
  const decision = before ?? UNDECIDED;
  const { excludedContent } = decision;
  const isOther = excludedContent !== undefined && excludedContent !== content;
  return isOther ? { ...decision, excludedBecause: null } : decision;
}

/** A decision after a change of it; undefined is nothing decided yet. */
export function decided(before: Decision | undefined, change: FileDecision): Decision {
  const decision = before ?? UNDECIDED;
  switch (change.kind) {
    case "exclude":
      return { ...decision, excludedBecause: change.reason, excludedContent: change.content };
    case "include":
      return { ...decision, excludedBecause: null };
    case "received":
      return { ...decision, receivedOn: change.day };
    case "accept-period":
      return { ...decision, periodAccepted: change.accepted };
  }
}
