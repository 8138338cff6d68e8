import type { DeadlineForm } from "../deadlineForm";
import { beforeHour } from "./beforeHour";
import { beforePoint } from "./beforePoint";
import { byPoint } from "./byPoint";
import { condition } from "./condition";
import { conditionWithLimit } from "./conditionWithLimit";
import { continuous } from "./continuous";
import { continuousWithin } from "./continuousWithin";
import { limitAndContinues } from "./limitAndContinues";
import { limitAndRecurring } from "./limitAndRecurring";
import { neighbours } from "./neighbours";
import { recurring } from "./recurring";
import { recurringOnDemand } from "./recurringOnDemand";
import { recurringWithin } from "./recurringWithin";
import { schoolYear } from "./schoolYear";
import { scopedLimit } from "./scopedLimit";
import { scopeFirst } from "./scopeFirst";
import { span } from "./span";
import { wholeYear } from "./wholeYear";

/** Every form of deadline; a text is of one form at most, so their order is free. */
export const deadlineForms: readonly DeadlineForm[] = [
  beforeHour,
  beforePoint,
  byPoint,
  condition,
  conditionWithLimit,
  continuous,
  continuousWithin,
  limitAndContinues,
  limitAndRecurring,
  neighbours,
  recurring,
  recurringOnDemand,
  recurringWithin,
  schoolYear,
  scopedLimit,
  scopeFirst,
  span,
  wholeYear,
];
