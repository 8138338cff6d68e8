import type { RollUp } from "../../domain/consolidation/consolidate";

/** What the sheets of a roll-up are made from. */
export interface RollUpInput {
  readonly rollUp: RollUp;
  /** For titles: "Kế hoạch 726/KH-UBND – tháng 3 năm 2025". */
  readonly caption: string;
  readonly agencyName: (id: string | null) => string;
  /** Input file → relative path from the roll-up to it; files that cannot be linked are absent. */
  readonly links: ReadonlyMap<string, string>;
  /** False when live formulas over so many rows would open too slowly; values are written instead. */
  readonly live: boolean;
  /** True when any of the files is generated sample data. */
  readonly sample: boolean;
}
