import { aCell, aCover, aDate, aTask, aTaskRow } from "../../../helpers/aSubmission";
import { book, coordinating, rows, task, type RuleSamples } from "./sample";

const PAST = { deadline: "02/2025" };
const SPAN = { deadline: "10/3/2025 - 31/12/2025" };

/** Samples of the rules about cells that say different things of one task. */
export const contradictionSamples: Readonly<Record<string, RuleSamples>> = {
  "completed-before-start": {
    reported: {
      "the span begins later": task(
        { status: "Hoàn thành", completedOn: aDate(45717) },
        { of: { deadline: "2026-2030" }, cell: "N2" },
      ),
    },
    silent: {
      "the day lies within the span": task(
        { status: "Hoàn thành", completedOn: aDate(45717) },
        { of: { deadline: "2025-2030" } },
      ),
      "the deadline is no span": task({ status: "Hoàn thành", completedOn: aDate(45717) }),
      "the day is before the plan, which is said by another rule": task(
        { status: "Hoàn thành", completedOn: aDate(45352) },
        { of: { deadline: "2026-2030" } },
      ),
      "there is no day": task({ status: "Hoàn thành" }, { of: SPAN }),
    },
  },
  "day-shown-month-first": {
    reported: {
      "the format is American": task(
        { status: "Hoàn thành", completedOn: aDate(45721, "[$-409]m/d/yyyy;@") },
        { cell: "N2" },
      ),
    },
    silent: {
      "the format is Vietnamese": task({ status: "Hoàn thành", completedOn: aDate(45721) }),
      "the machine decides the order": task({
        status: "Hoàn thành",
        completedOn: aDate(45721, "m/d/yyyy"),
      }),
      "the day can only be read in one way": task({
        status: "Hoàn thành",
        completedOn: aDate(45733, "mm/dd/yyyy"),
      }),
    },
  },
  "report-date-implausible": {
    reported: {
      "the year is wrong": book(
        { cover: aCover({ reportDate: aCell(aDate(45368), "C13") }) },
        { cell: "C13" },
      ),
      "day and month changed places": book(
        { cover: aCover({ reportDate: aCell("03/12/2025", "C13") }) },
        { fix: 45728 },
      ),
    },
    silent: {
      "the day lies in the period": book({ cover: aCover({ reportDate: aCell("17/3/2025") }) }),
      "the report is late": book({ cover: aCover({ reportDate: aCell("15/4/2025") }) }),
      "there is no day": book({}),
      "the day cannot be read": book({ cover: aCover({ reportDate: aCell("tháng 3") }) }),
    },
  },
  "coordinating-row-sets-status": {
    reported: {
      "a coordinator chose a state": coordinating({}),
      "a coordinator wrote a state of its own": coordinating({ status: "Đã phối hợp" }),
    },
    silent: {
      "a coordinator only tells its result": coordinating({ status: "" }),
      "the agency leads the task": task({}),
    },
  },
  "percent-of-not-started": {
    reported: {
      "a share is done of what was not begun": task(
        { status: "Chưa thực hiện", percent: 30 },
        { cell: "K2" },
      ),
    },
    silent: {
      "the share is nothing": task({ status: "Chưa thực hiện", percent: 0 }),
      "the share is blank": task({ status: "Chưa thực hiện" }),
      "the share is all, which is said by another rule": task({
        status: "Chưa thực hiện",
        percent: 100,
      }),
      "the task is under way": task({ percent: 30 }),
    },
  },
  "not-yet-time-contradicted": {
    reported: {
      "the deadline is over": task({ status: "Chưa đến thời điểm" }, { of: PAST, cell: "J2" }),
    },
    silent: {
      "the deadline lies ahead": task({ status: "Chưa đến thời điểm" }),
      "another deadline is proposed": task(
        { status: "Chưa đến thời điểm", proposedDeadline: aDate(45838) },
        { of: PAST },
      ),
      "the agency only coordinates": coordinating({ status: "Chưa đến thời điểm" }, PAST),
      "the file names no period": task(
        { status: "Chưa đến thời điểm" },
        { of: PAST, cutOff: null },
      ),
    },
  },
  "nothing-arisen-contradicted": {
    reported: {
      "there is a document": task(
        { status: "Không phát sinh", documentNumber: "12/KH-SA" },
        { cell: "J2" },
      ),
      "there is a share done": task({ status: "Không phát sinh", percent: 50 }),
    },
    silent: {
      "only words say so": task({ status: "Không phát sinh", result: "Trong kỳ không phát sinh" }),
      "the document is denied": task({ status: "Không phát sinh", documentNumber: "Không" }),
      "the task is under way": task({ documentNumber: "12/KH-SA" }),
    },
  },
  "submitted-without-document": {
    reported: {
      "no letter is named": task({ status: "Đã trình, chờ ban hành" }, { cell: "M2" }),
    },
    silent: {
      "the letter is named": task({
        status: "Đã trình, chờ ban hành",
        documentNumber: "15/TTr-SA",
      }),
      "the result names it": task({
        status: "Đã trình, chờ ban hành",
        result: "Đã trình tại Tờ trình số 15/TTr-SA",
      }),
      "the task is under way": task({}),
    },
  },
  "result-contradicts-status": {
    reported: {
      "the result tells of work": task(
        { status: "Chưa thực hiện", result: "Đã ban hành Kế hoạch số 12/KH-SA" },
        { cell: "J2" },
      ),
    },
    silent: {
      "the result says that nothing was done": task({
        status: "Chưa thực hiện",
        result: "Sẽ triển khai trong quý II",
      }),
      "the task is under way": task({ result: "Đã ban hành Kế hoạch" }),
    },
  },
  "proposed-deadline-not-later": {
    reported: {
      "the day is not later": task(
        { proposedDeadline: aDate(45838), proposedBasis: "12/UBND-TH" },
        { cell: "V2" },
      ),
    },
    silent: {
      "the day is later": task({ proposedDeadline: aDate(46112), proposedBasis: "12/UBND-TH" }),
      "the plan names no day": task(
        { proposedDeadline: aDate(45838), proposedBasis: "12/UBND-TH" },
        { of: { deadline: "Thường xuyên" } },
      ),
    },
  },
  "proposed-deadline-missing": {
    reported: {
      "there is a basis only": task({ proposedBasis: "12/UBND-TH" }, { cell: "V2" }),
    },
    silent: {
      "there are both": task({ proposedDeadline: aDate(46112), proposedBasis: "12/UBND-TH" }),
      "there is neither": task({}),
    },
  },
  "resolver-unknown": {
    reported: {
      "an office is named": task(
        { resolver: "Sở Tài chính", difficulty: "Thiếu vốn" },
        { cell: "T2" },
      ),
    },
    silent: {
      "the level is of the list": task({ resolver: "ubnd tỉnh", difficulty: "Thiếu vốn" }),
      "the cell is blank": task({}),
    },
  },
  "deadline-unreadable": {
    reported: {
      "the plan's own words are unclear": task(
        {},
        { of: { deadline: "sớm nhất có thể" }, cell: "G2" },
      ),
      "the words of an added row are unclear": rows([
        aTaskRow(
          { title: "Việc thêm", deadline: "sớm nhất có thể" },
          { task: null, match: "added" },
        ),
      ]),
    },
    silent: {
      "the deadline is clear": task({}),
      "an added row names none": rows([
        aTaskRow({ title: "Việc thêm" }, { task: null, match: "added" }),
      ]),
    },
  },
  "lead-missing": {
    reported: {
      "the plan names nobody": task({}, { of: { lead: null }, cell: "D2" }),
    },
    silent: {
      "the plan names the lead": task({}),
      "the agency added the row itself": rows([
        aTaskRow({ title: "Việc thêm" }, { task: null, match: "added" }),
      ]),
    },
  },
  "officer-missing": {
    reported: {
      "most rows name somebody": rows([
        aTaskRow({ officer: "Trần Thị B" }),
        aTaskRow({}, { task: aTask({ no: "2" }), row: 3 }),
      ]),
    },
    silent: {
      "nobody is named anywhere": rows([aTaskRow()]),
      "everybody is named": rows([aTaskRow({ officer: "Trần Thị B" })]),
    },
  },
};
