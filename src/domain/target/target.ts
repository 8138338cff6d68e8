/** How the actual figure has to stand to the target; `text` is for a person, `none` asks nothing. */
export type TargetOp = ">=" | ">" | "<=" | "<" | "range" | "text" | "none";

/** What the text of a target's value means. */
export interface TargetValue {
  readonly op: TargetOp;
  readonly value: number | null;
  /** Both ends of a range. */
  readonly min: number | null;
  readonly max: number | null;
  /** The unit in the text itself, else that of the target's own column. */
  readonly unit: string | null;
  /** False when the text is a bare number, which means "reach it". */
  readonly opStated: boolean;
  readonly readable: boolean;
  /** "Phấn đấu": a figure to strive for. */
  readonly aspirational: boolean;
  /** "và tăng dần": the figure is to go on rising. */
  readonly rising: boolean;
  /** The figure holds for several groups one by one: one actual figure does not tell of all of them. */
  readonly forEachGroup?: true;
}

/** What one form of target says; all it leaves out is absent. */
export type TargetMeaning = Partial<Omit<TargetValue, "readable">> & Pick<TargetValue, "op">;
