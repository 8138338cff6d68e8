import type { TargetMeaning } from "./target";

/** One way of writing the value of a target. */
export interface TargetForm {
  readonly name: string;
  /**
   * The meaning of a text on one line, or nothing when the form does not explain all of it. Of
   * a rank the lower is the better.
   */
  readonly read: (text: string, isRank: boolean) => TargetMeaning | undefined;
  /** Texts of this form only, and what they mean where the unit is not a rank. */
  readonly examples: Readonly<Record<string, TargetMeaning>>;
}
