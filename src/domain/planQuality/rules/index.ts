import type { PlanRule } from "../planRule";
import { agencyNameVariants } from "./agencyNameVariants";
import { bodyDisagrees } from "./bodyDisagrees";
import { continuousDocument } from "./continuousDocument";
import { deadlineBeforeIssue } from "./deadlineBeforeIssue";
import { deadlineMissing } from "./deadlineMissing";
import { deadlineOutsideSection } from "./deadlineOutsideSection";
import { deadlineUnclear } from "./deadlineUnclear";
import { documentDateDiffers } from "./documentDateDiffers";
import { documentNumberSpellings } from "./documentNumberSpellings";
import { indicatorValuesDiffer } from "./indicatorValuesDiffer";
import { leadAlsoCoordinates } from "./leadAlsoCoordinates";
import { leadPartlyUnresolved } from "./leadPartlyUnresolved";
import { leadUnassigned } from "./leadUnassigned";
import { leadUnresolved } from "./leadUnresolved";
import { listSeparatorMissing } from "./listSeparatorMissing";
import { listSeparatorTrailing } from "./listSeparatorTrailing";
import { numberMissing } from "./numberMissing";
import { numberingGap } from "./numberingGap";
import { numberingRepeated } from "./numberingRepeated";
import { numberingRestarts } from "./numberingRestarts";
import { parenthesisUnclosed } from "./parenthesisUnclosed";
import { planNumberBlank } from "./planNumberBlank";
import { planNumberMisquoted } from "./planNumberMisquoted";
import { planNumberReused } from "./planNumberReused";
import { productMissing } from "./productMissing";
import { punctuationDoubled } from "./punctuationDoubled";
import { reportDayMissing } from "./reportDayMissing";
import { reportDaysContradict } from "./reportDaysContradict";
import { rowWrittenTwice } from "./rowWrittenTwice";
import { sectionEmpty } from "./sectionEmpty";
import { sectionNumberRepeated } from "./sectionNumberRepeated";
import { sectionNumberSkipped } from "./sectionNumberSkipped";
import { stageBeforeIssue } from "./stageBeforeIssue";
import { targetUnreadable } from "./targetUnreadable";
import { targetValueMissing } from "./targetValueMissing";
import { taskNearlyRepeated } from "./taskNearlyRepeated";
import { textCutOff } from "./textCutOff";
import { wordDoubled } from "./wordDoubled";

/** Every rule about a plan as issued, in the order in which findings of one severity are listed. */
export const PLAN_RULES: readonly PlanRule[] = [
  reportDaysContradict,
  leadUnassigned,
  leadUnresolved,
  leadPartlyUnresolved,
  deadlineMissing,
  targetValueMissing,
  productMissing,
  bodyDisagrees,
  indicatorValuesDiffer,
  rowWrittenTwice,
  taskNearlyRepeated,
  deadlineBeforeIssue,
  stageBeforeIssue,
  deadlineOutsideSection,
  deadlineUnclear,
  targetUnreadable,
  continuousDocument,
  planNumberBlank,
  planNumberReused,
  planNumberMisquoted,
  documentDateDiffers,
  documentNumberSpellings,
  reportDayMissing,
  numberingGap,
  numberingRepeated,
  numberMissing,
  numberingRestarts,
  sectionNumberRepeated,
  sectionNumberSkipped,
  sectionEmpty,
  leadAlsoCoordinates,
  agencyNameVariants,
  listSeparatorTrailing,
  listSeparatorMissing,
  textCutOff,
  parenthesisUnclosed,
  wordDoubled,
  punctuationDoubled,
];
