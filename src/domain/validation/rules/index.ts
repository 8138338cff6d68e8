import type { Rule } from "../rule";
import { actualAsText } from "./actualAsText";
import { actualUnreadable } from "./actualUnreadable";
import { cellError } from "./cellError";
import { completedBeforePlan } from "./completedBeforePlan";
import { completedInFuture } from "./completedInFuture";
import { completedOnAdvised } from "./completedOnAdvised";
import { completedOnAsText } from "./completedOnAsText";
import { completedOnMissing } from "./completedOnMissing";
import { completedOnNotDone } from "./completedOnNotDone";
import { completedOnUnreadable } from "./completedOnUnreadable";
import { dataSourceMissing } from "./dataSourceMissing";
import { difficultyMissing } from "./difficultyMissing";
import { documentMissing } from "./documentMissing";
import { documentNumberUnusual } from "./documentNumberUnusual";
import { formulaNotCalculated } from "./formulaNotCalculated";
import { guideContradictsIdentity } from "./guideContradictsIdentity";
import { headingMissing } from "./headingMissing";
import { headingRepeated } from "./headingRepeated";
import { headingsNotFound } from "./headingsNotFound";
import { identityMissing } from "./identityMissing";
import { leadRowBlank } from "./leadRowBlank";
import { legacyEncoding } from "./legacyEncoding";
import { macrosPresent } from "./macrosPresent";
import { measuredOnUnreadable } from "./measuredOnUnreadable";
import { nothingToReportContradicted } from "./nothingToReportContradicted";
import { percentAsText } from "./percentAsText";
import { percentDoneMismatch } from "./percentDoneMismatch";
import { percentFraction } from "./percentFraction";
import { percentNotWhole } from "./percentNotWhole";
import { percentOutOfRange } from "./percentOutOfRange";
import { percentUnreadable } from "./percentUnreadable";
import { periodUnexpected } from "./periodUnexpected";
import { planTextChanged } from "./planTextChanged";
import { planUnexpected } from "./planUnexpected";
import { proposedBasisMissing } from "./proposedBasisMissing";
import { proposedDeadlineUnreadable } from "./proposedDeadlineUnreadable";
import { reportDateUnreadable } from "./reportDateUnreadable";
import { resultMissing } from "./resultMissing";
import { rowAdded } from "./rowAdded";
import { rowDuplicated } from "./rowDuplicated";
import { rowIdUnknown } from "./rowIdUnknown";
import { rowMatchedByText } from "./rowMatchedByText";
import { rowMissing } from "./rowMissing";
import { rowRepeated } from "./rowRepeated";
import { rowUnidentified } from "./rowUnidentified";
import { sheetCopied } from "./sheetCopied";
import { sheetMissing } from "./sheetMissing";
import { sheetRenamed } from "./sheetRenamed";
import { statusMissing } from "./statusMissing";
import { statusSpelledDifferently } from "./statusSpelledDifferently";
import { statusUnclear } from "./statusUnclear";
import { statusUnknown } from "./statusUnknown";
import { submissionNoUnreadable } from "./submissionNoUnreadable";
import { targetSheetMissing } from "./targetSheetMissing";
import { templateOutdated } from "./templateOutdated";
import { unicodeDecomposed } from "./unicodeDecomposed";
import { workbookIsRollUp } from "./workbookIsRollUp";

/** Every rule of the product. A new rule is its file and one line here. */
export const RULES: readonly Rule[] = [
  actualAsText,
  actualUnreadable,
  cellError,
  completedBeforePlan,
  completedInFuture,
  completedOnAdvised,
  completedOnAsText,
  completedOnMissing,
  completedOnNotDone,
  completedOnUnreadable,
  dataSourceMissing,
  difficultyMissing,
  documentMissing,
  documentNumberUnusual,
  formulaNotCalculated,
  guideContradictsIdentity,
  headingMissing,
  headingRepeated,
  headingsNotFound,
  identityMissing,
  leadRowBlank,
  legacyEncoding,
  macrosPresent,
  measuredOnUnreadable,
  nothingToReportContradicted,
  percentAsText,
  percentDoneMismatch,
  percentFraction,
  percentNotWhole,
  percentOutOfRange,
  percentUnreadable,
  periodUnexpected,
  planTextChanged,
  planUnexpected,
  proposedBasisMissing,
  proposedDeadlineUnreadable,
  reportDateUnreadable,
  resultMissing,
  rowAdded,
  rowDuplicated,
  rowIdUnknown,
  rowMatchedByText,
  rowMissing,
  rowRepeated,
  rowUnidentified,
  sheetCopied,
  sheetMissing,
  sheetRenamed,
  statusMissing,
  statusSpelledDifferently,
  statusUnclear,
  statusUnknown,
  submissionNoUnreadable,
  targetSheetMissing,
  templateOutdated,
  unicodeDecomposed,
  workbookIsRollUp,
];
