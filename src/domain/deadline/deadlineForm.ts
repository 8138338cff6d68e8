import type { DeadlineMeaning } from "./deadline";

/** One way of writing a deadline. */
export interface DeadlineForm {
  readonly name: string;
  /** The meaning of a text on one line, or nothing when the form does not explain all of it. */
  readonly read: (text: string) => DeadlineMeaning | undefined;
  /** Texts of this form only, and what they mean. */
  readonly examples: Readonly<Record<string, DeadlineMeaning>>;
}
