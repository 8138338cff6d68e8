import { daySamples } from "./days";
import { percentSamples } from "./percent";
import { rowSamples } from "./rows";
import type { RuleSamples } from "./sample";
import { senseSamples } from "./sense";
import { shapeSamples } from "./shape";
import { statusSamples } from "./status";
import { targetSamples } from "./targets";

/** Workbooks with one thing wrong or nearly wrong, by the code of the rule they are for. */
export const RULE_SAMPLES: Readonly<Record<string, RuleSamples>> = {
  ...statusSamples,
  ...percentSamples,
  ...daySamples,
  ...senseSamples,
  ...targetSamples,
  ...rowSamples,
  ...shapeSamples,
};
