import type { Rule } from "../rule";
import { actualAsText } from "./actualAsText";
import { actualFraction } from "./actualFraction";
import { actualUnreadable } from "./actualUnreadable";
import { addedRowUnreported } from "./addedRowUnreported";
import { agencySpelledDifferently } from "./agencySpelledDifferently";
import { assessmentContradictsFigure } from "./assessmentContradictsFigure";
import { assessmentUnknown } from "./assessmentUnknown";
import { cellError } from "./cellError";
import { completedBeforePlan } from "./completedBeforePlan";
import { completedBeforeStart } from "./completedBeforeStart";
import { completedInFuture } from "./completedInFuture";
import { completedOnAdvised } from "./completedOnAdvised";
import { completedOnAsText } from "./completedOnAsText";
import { completedOnMissing } from "./completedOnMissing";
import { completedOnMoved } from "./completedOnMoved";
import { completedOnNotDone } from "./completedOnNotDone";
import { completedOnUnreadable } from "./completedOnUnreadable";
import { coordinatingRowSetsStatus } from "./coordinatingRowSetsStatus";
import { dataSourceMissing } from "./dataSourceMissing";
import { dayShownMonthFirst } from "./dayShownMonthFirst";
import { deadlineTextMoved } from "./deadlineTextMoved";
import { deadlineUnreadable } from "./deadlineUnreadable";
import { difficultyMissing } from "./difficultyMissing";
import { documentMissing } from "./documentMissing";
import { documentNumberUnusual } from "./documentNumberUnusual";
import { doneReverted } from "./doneReverted";
import { externalLinkInCell } from "./externalLinkInCell";
import { formulaNotCalculated } from "./formulaNotCalculated";
import { guideContradictsIdentity } from "./guideContradictsIdentity";
import { headingMissing } from "./headingMissing";
import { headingRepeated } from "./headingRepeated";
import { headingsNotFound } from "./headingsNotFound";
import { identityMissing } from "./identityMissing";
import { leadMissing } from "./leadMissing";
import { leadRowBlank } from "./leadRowBlank";
import { legacyEncoding } from "./legacyEncoding";
import { lettersLost } from "./lettersLost";
import { macrosPresent } from "./macrosPresent";
import { measuredOnInFuture } from "./measuredOnInFuture";
import { measuredOnMissing } from "./measuredOnMissing";
import { measuredOnUnreadable } from "./measuredOnUnreadable";
import { notYetTimeContradicted } from "./notYetTimeContradicted";
import { nothingArisenContradicted } from "./nothingArisenContradicted";
import { nothingToReportContradicted } from "./nothingToReportContradicted";
import { officerMissing } from "./officerMissing";
import { percentAsText } from "./percentAsText";
import { percentDoneMismatch } from "./percentDoneMismatch";
import { percentFraction } from "./percentFraction";
import { percentNotWhole } from "./percentNotWhole";
import { percentOfNotStarted } from "./percentOfNotStarted";
import { percentOutOfRange } from "./percentOutOfRange";
import { percentUnreadable } from "./percentUnreadable";
import { periodUnexpected } from "./periodUnexpected";
import { planTextChanged } from "./planTextChanged";
import { planUnexpected } from "./planUnexpected";
import { progressFalls } from "./progressFalls";
import { proposedBasisMissing } from "./proposedBasisMissing";
import { proposedDeadlineMissing } from "./proposedDeadlineMissing";
import { proposedDeadlineNotLater } from "./proposedDeadlineNotLater";
import { proposedDeadlineUnreadable } from "./proposedDeadlineUnreadable";
import { reportDateImplausible } from "./reportDateImplausible";
import { reportDateUnreadable } from "./reportDateUnreadable";
import { reportNumberUnusual } from "./reportNumberUnusual";
import { reportedRowBlank } from "./reportedRowBlank";
import { resolverUnknown } from "./resolverUnknown";
import { resultContradictsStatus } from "./resultContradictsStatus";
import { resultCopiedAcrossRows } from "./resultCopiedAcrossRows";
import { resultCopiedFromPrevious } from "./resultCopiedFromPrevious";
import { resultMissing } from "./resultMissing";
import { rollUpRowAdded } from "./rollUpRowAdded";
import { rollUpRowEdited } from "./rollUpRowEdited";
import { rollUpRowRemoved } from "./rollUpRowRemoved";
import { rollUpVerdictRecorded } from "./rollUpVerdictRecorded";
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
import { strayBlanks } from "./strayBlanks";
import { strayCharacters } from "./strayCharacters";
import { submissionNoUnreadable } from "./submissionNoUnreadable";
import { submittedWithoutDocument } from "./submittedWithoutDocument";
import { targetSheetMissing } from "./targetSheetMissing";
import { templateOutdated } from "./templateOutdated";
import { totalRowInTable } from "./totalRowInTable";
import { unicodeDecomposed } from "./unicodeDecomposed";
import { workbookIsRollUp } from "./workbookIsRollUp";

/** Every rule of the product. A new rule is its file and one line here. */
export const RULES: readonly Rule[] = [
  actualAsText,
  actualFraction,
  actualUnreadable,
  addedRowUnreported,
  agencySpelledDifferently,
  assessmentContradictsFigure,
  assessmentUnknown,
  cellError,
  completedBeforePlan,
  completedBeforeStart,
  completedInFuture,
  completedOnAdvised,
  completedOnAsText,
  completedOnMissing,
  completedOnMoved,
  completedOnNotDone,
  completedOnUnreadable,
  coordinatingRowSetsStatus,
  dataSourceMissing,
  dayShownMonthFirst,
  deadlineTextMoved,
  deadlineUnreadable,
  difficultyMissing,
  documentMissing,
  documentNumberUnusual,
  doneReverted,
  externalLinkInCell,
  formulaNotCalculated,
  guideContradictsIdentity,
  headingMissing,
  headingRepeated,
  headingsNotFound,
  identityMissing,
  leadMissing,
  leadRowBlank,
  legacyEncoding,
  lettersLost,
  macrosPresent,
  measuredOnInFuture,
  measuredOnMissing,
  measuredOnUnreadable,
  notYetTimeContradicted,
  nothingArisenContradicted,
  nothingToReportContradicted,
  officerMissing,
  percentAsText,
  percentDoneMismatch,
  percentFraction,
  percentNotWhole,
  percentOfNotStarted,
  percentOutOfRange,
  percentUnreadable,
  periodUnexpected,
  planTextChanged,
  planUnexpected,
  progressFalls,
  proposedBasisMissing,
  proposedDeadlineMissing,
  proposedDeadlineNotLater,
  proposedDeadlineUnreadable,
  reportDateImplausible,
  reportDateUnreadable,
  reportNumberUnusual,
  reportedRowBlank,
  resolverUnknown,
  resultContradictsStatus,
  resultCopiedAcrossRows,
  resultCopiedFromPrevious,
  resultMissing,
  rollUpRowAdded,
  rollUpRowEdited,
  rollUpRowRemoved,
  rollUpVerdictRecorded,
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
  strayBlanks,
  strayCharacters,
  submissionNoUnreadable,
  submittedWithoutDocument,
  targetSheetMissing,
  templateOutdated,
  totalRowInTable,
  unicodeDecomposed,
  workbookIsRollUp,
];
