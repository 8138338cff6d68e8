import type { TargetForm } from "../targetForm";
import { bareNumber } from "./bareNumber";
import { change } from "./change";
import { levelAfterChange } from "./levelAfterChange";
import { nothingAsked } from "./nothingAsked";
import { numberAndRelation } from "./numberAndRelation";
import { oneFigureForSeveral } from "./oneFigureForSeveral";
import { range } from "./range";
import { rankGroup } from "./rankGroup";
import { relationAndNumber } from "./relationAndNumber";
import { words } from "./words";

/** Every form of target; a text is of one form at most, so their order is free. */
export const targetForms: readonly TargetForm[] = [
  bareNumber,
  change,
  levelAfterChange,
  nothingAsked,
  numberAndRelation,
  oneFigureForSeveral,
  range,
  rankGroup,
  relationAndNumber,
  words,
];
