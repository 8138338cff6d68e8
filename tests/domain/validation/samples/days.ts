import { aCell, aCover, aDate } from "../../../helpers/aSubmission";
import { book, coordinating, task, type RuleSamples } from "./sample";

const DONE = { status: "Hoàn thành" };
const PAST = { deadline: "02/2025" };
const FIRST_OF_MARCH = aDate(45717);
const NINETEENTH_OF_MARCH = aDate(45735);
const FOURTH_OF_DECEMBER = aDate(45995);

/** Samples of the rules about days. */
export const daySamples: Readonly<Record<string, RuleSamples>> = {
  "completed-on-unreadable": {
    reported: {
      "the calendar has no such day": task({ ...DONE, completedOn: "31/02/2025" }, { cell: "N2" }),
      "the month is missing": task({ ...DONE, completedOn: "tháng 3" }),
      "the year has two digits": task({ ...DONE, completedOn: "05/3/25" }),
      "a number is no day of our time": task({ ...DONE, completedOn: 2025 }),
    },
    silent: {
      "the day is a date": task({ ...DONE, completedOn: FIRST_OF_MARCH }),
      "the day is written in words": task({ ...DONE, completedOn: "ngày 05 tháng 3 năm 2025" }),
      "the cell is blank": task(DONE),
    },
  },
  "completed-on-as-text": {
    reported: {
      "the day is text": task({ ...DONE, completedOn: "05/3/2025" }, { cell: "N2", fix: 45721 }),
    },
    silent: {
      "the day is a date": task({ ...DONE, completedOn: FIRST_OF_MARCH }),
      "the day is a number in a plain cell": task({ ...DONE, completedOn: 45721 }),
      "the text is no day": task({ ...DONE, completedOn: "30/02/2025" }),
    },
  },
  "completed-before-plan": {
    reported: {
      "the task was done the day before the plan": task(
        { ...DONE, completedOn: "19/02/2025" },
        { cell: "N2" },
      ),
      "day and month changed places": task({ ...DONE, completedOn: "03/01/2025" }, { fix: 45717 }),
    },
    silent: {
      "the task was done the day of the plan": task({ ...DONE, completedOn: "20/02/2025" }),
    },
  },
  "completed-in-future": {
    reported: {
      "the day lies behind the cut-off": task(
        { ...DONE, completedOn: NINETEENTH_OF_MARCH },
        { cell: "N2" },
      ),
      "day and month were turned round": task(
        { ...DONE, completedOn: "03/12/2025" },
        { fix: 45728 },
      ),
      "turned round it would lie before the plan": task(
        { ...DONE, completedOn: "01/12/2025" },
        { fix: null },
      ),
      "turned round it is still to come": task(
        { ...DONE, completedOn: FOURTH_OF_DECEMBER },
        { fix: null },
      ),
    },
    silent: {
      "the day is the cut-off's": task({ ...DONE, completedOn: "18/3/2025" }),
      "the file names no period": task({ ...DONE, completedOn: "18/3/2026" }, { cutOff: null }),
    },
  },
  "completed-on-not-done": {
    reported: {
      "the task is under way": task({ completedOn: "05/3/2025" }, { cell: "N2" }),
    },
    silent: {
      "the task is done": task({ ...DONE, completedOn: "05/3/2025" }),
      "the state is not known": task({ status: "", completedOn: "05/3/2025" }),
    },
  },
  "completed-on-missing": {
    reported: {
      "the deadline is over": task(DONE, { of: PAST, cell: "N2" }),
      "the day cannot be read": task({ ...DONE, completedOn: "31/02/2025" }, { of: PAST }),
      "the day is still to come": task(
        { ...DONE, completedOn: NINETEENTH_OF_MARCH },
        { of: PAST, cell: "N2" },
      ),
    },
    silent: {
      "the task falls due at the cut-off": task(DONE, { of: { deadline: "18/3/2025" } }),
      "the deadline lies before the plan": task(DONE, { of: { deadline: "01/2025" } }),
      "the work goes on all year": task(DONE, { of: { deadline: "Thường xuyên trong năm 2025" } }),
      "the deadline lies ahead": task(DONE),
      "the task has no deadline": task(DONE, { of: { deadline: "Thường xuyên" } }),
      "the task is not done": task({}, { of: PAST }),
      "the day is given": task({ ...DONE, completedOn: "28/02/2025" }, { of: PAST }),
      "the file names no period": task(DONE, { of: PAST, cutOff: null }),
      "the agency only coordinates": coordinating(DONE, PAST),
    },
  },
  "completed-on-advised": {
    reported: {
      "the deadline lies ahead": task(DONE, { cell: "N2" }),
      "the task falls due at the cut-off": task(DONE, { of: { deadline: "18/3/2025" } }),
      "the work goes on behind its deadline": task(DONE, {
        of: { deadline: "5/2025 và thực hiện thường xuyên" },
      }),
      "the deadline lies before the plan": task(DONE, { of: { deadline: "01/2025" } }),
    },
    silent: {
      "the day cannot be read": task({ ...DONE, completedOn: "tháng 3" }),
      "the day is still to come": task({ ...DONE, completedOn: NINETEENTH_OF_MARCH }),
      "the day is given": task({ ...DONE, completedOn: FIRST_OF_MARCH }),
      "the deadline is over": task(DONE, { of: PAST }),
      "the task has no deadline": task(DONE, { of: { deadline: "Hằng năm" } }),
      "the work goes on all year": task(DONE, { of: { deadline: "Thường xuyên trong năm 2025" } }),
      "the task is not done": task({}),
      "the agency only coordinates": coordinating(DONE),
      "the file names no period": task(DONE, { cutOff: null }),
    },
  },
  "proposed-deadline-unreadable": {
    reported: {
      "the proposal names no day": task(
        { proposedDeadline: "cuối năm", proposedBasis: "123/UBND-KSTTHC" },
        { cell: "V2" },
      ),
    },
    silent: {
      "the proposal names a day": task({ proposedDeadline: "30/6/2026" }),
      "nothing is proposed": task({}),
    },
  },
  "proposed-basis-missing": {
    reported: {
      "a day is proposed on nothing": task({ proposedDeadline: "30/6/2026" }, { cell: "W2" }),
    },
    silent: {
      "a document allows it": task({
        proposedDeadline: "30/6/2026",
        proposedBasis: "123/UBND-KSTTHC",
      }),
      "the day proposed cannot be read": task({ proposedDeadline: "cuối năm" }),
    },
  },
  "report-date-unreadable": {
    reported: {
      "the report's day does not exist": book(
        { cover: aCover({ reportDate: aCell("31/4/2025", "C13") }) },
        { cell: "C13" },
      ),
    },
    silent: {
      "the report's day is a date": book({
        cover: aCover({ reportDate: aCell(FIRST_OF_MARCH) }),
      }),
      "the report's day is text": book({ cover: aCover({ reportDate: aCell("18/3/2025") }) }),
      "the report's day is left blank": book({}),
    },
  },
  "submission-no-unreadable": {
    reported: {
      "the number is in words": book(
        { cover: aCover({ submissionNo: aCell("lần hai", "C16") }) },
        { cell: "C16" },
      ),
      "the number is none of a row": book({ cover: aCover({ submissionNo: aCell(0) }) }),
      "the number is broken": book({ cover: aCover({ submissionNo: aCell(1.5) }) }),
    },
    silent: {
      "the number is 2": book({ cover: aCover({ submissionNo: aCell(2) }) }),
      "the number is 2, as text": book({ cover: aCover({ submissionNo: aCell("02") }) }),
      "the number is left blank": book({}),
    },
  },
};
