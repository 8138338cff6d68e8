import { contradictionSamples } from "./contradictions";
import { daySamples } from "./days";
import { figureSamples } from "./figures";
import { percentSamples } from "./percent";
import { previousSamples } from "./previous";
import { rowSamples } from "./rows";
import type { RuleSamples } from "./sample";
import { senseSamples } from "./sense";
import { shapeSamples } from "./shape";
import { statusSamples } from "./status";
import { tableSamples } from "./tables";
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
  ...contradictionSamples,
  ...tableSamples,
  ...figureSamples,
  ...previousSamples,
};
