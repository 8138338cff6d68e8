import {
  aBlankTaskRow,
  aPlan,
  aSheetReading,
  aStagedRow,
  aStagedTarget,
  assignAll,
  aTarget,
  aTargetRow,
  aTask,
  aTaskRow,
  type Written,
} from "../../../helpers/aSubmission";
import { book, rows, task, type RuleSamples, type Sample } from "./sample";

const second = aTask({ no: "2" });
const twoTasks = aPlan({ tasks: [aTask(), second] });
const withTarget = aPlan({ targets: [aTarget()] });
const withStages = aPlan({ stagedTargets: [aStagedTarget()] });
const sheets = [aSheetReading()];

/** Samples of the rules about which rows there are. */
export const rowSamples: Readonly<Record<string, RuleSamples>> = {
  "row-missing": {
    reported: {
      "a task the agency leads is gone": book({}, { plan: twoTasks, cell: null }),
      "a target the agency leads is gone": book(
        { sheets: [aSheetReading(), aSheetReading({ kind: "target" })] },
        { plan: withTarget },
      ),
    },
    silent: {
      "every row is there": book(
        { rows: [aTaskRow({}, { task: second }), aTaskRow({}, { row: 3 })] },
        { plan: twoTasks },
      ),
      "the file names no agency": book({ identity: null }, { plan: twoTasks }),
      "the row is another agency's": book({}, { plan: twoTasks, assignments: [] }),
      "the sheet is gone as a whole": book({ sheets }, { plan: withTarget }),
    },
  },
  "target-sheet-missing": {
    reported: {
      "the agency leads a target": book({ sheets }, { plan: withTarget, cell: null }),
      "the agency leads a staged target": book({ sheets }, { plan: withStages }),
    },
    silent: {
      "the sheet is there": book({ rows: [aTaskRow(), aTargetRow()] }, { plan: withTarget }),
      "another agency leads the target": book(
        { sheets },
        { plan: withTarget, assignments: assignAll(withTarget, "so-b") },
      ),
      "the file names no agency": book({ sheets, identity: null }, { plan: withTarget }),
    },
  },
  "row-added": {
    reported: {
      "the agency wrote a row of its own": rows(
        [aTaskRow({ title: "Việc đột xuất" }, { task: null, match: "added", row: 9 })],
        { cell: "C9" },
      ),
    },
    silent: { "the row is of the plan": task({}) },
  },
  "agency-spelled-differently": {
    reported: {
      "an added row writes the name in small letters": rows(
        [aTaskRow({ title: "Việc đột xuất", lead: "sở a" }, { task: null, match: "added" })],
        { cell: "D2", fix: "Sở A" },
      ),
    },
    silent: {
      "the name is the official one": rows([
        aTaskRow({ title: "Việc đột xuất", lead: "Sở A" }, { task: null, match: "added" }),
      ]),
      "nobody has that name": rows([
        aTaskRow({ title: "Việc đột xuất", lead: "Sở Q" }, { task: null, match: "added" }),
      ]),
      "several are named": rows([
        aTaskRow({ title: "Việc đột xuất", lead: "sở a, sở b" }, { task: null, match: "added" }),
      ]),
      "a collective is named": rows([
        aTaskRow({ title: "Việc đột xuất", lead: "các sở" }, { task: null, match: "added" }),
      ]),
      "the row is of the plan": task({ lead: "sở a" }),
    },
  },
  "row-duplicated": {
    reported: {
      "one task stands twice with different contents": rows(
        [aTaskRow(), aTaskRow({ status: "Hoàn thành" }, { row: 7 })],
        { cell: "C2" },
      ),
      "the title of the row is gone": rows(
        [aTaskRow({ title: "" }), aTaskRow({ status: "Hoàn thành" }, { row: 7 })],
        { cell: "A2" },
      ),
      "different rows stand beside a blank copy": rows([
        aBlankTaskRow(),
        aTaskRow({}, { row: 7 }),
        aTaskRow({ result: "Đã trình" }, { row: 8 }),
      ]),
      "one target stands twice with different figures": rows(
        [aTargetRow(), aTargetRow({ actual: 73 }, { row: 7 })],
        { cell: "C2" },
      ),
    },
    silent: {
      "one row was copied as it is": rows([aTaskRow(), aTaskRow({}, { row: 7 })]),
      "the copy is blank": rows([aTaskRow(), aBlankTaskRow({ row: 7 })]),
      "two tasks stand once": rows([aTaskRow(), aTaskRow({}, { task: second, row: 3 })]),
      "two rows were added": rows([
        aTaskRow({ title: "Việc một" }, { task: null, match: "added" }),
        aTaskRow({ title: "Việc hai" }, { task: null, match: "added", row: 3 }),
      ]),
      "two stages of one target stand once": rows([aStagedRow(), aStagedRow({}, "2030")]),
    },
  },
  "row-repeated": {
    reported: {
      "a row was copied as it is": rows([aTaskRow(), aTaskRow({}, { row: 7 })], { cell: "C7" }),
      "only the plan's words differ": rows(
        [aTaskRow(), aTaskRow({ title: "" }, { row: 7, match: "text" })],
        { cell: "A7" },
      ),
      "the copy is blank": rows([aTaskRow(), aBlankTaskRow({ row: 7 })], { cell: "C7" }),
      "the blank copy stands first": rows([aBlankTaskRow(), aTaskRow({}, { row: 7 })], {
        cell: "C2",
      }),
      "both rows are blank": rows([aBlankTaskRow(), aBlankTaskRow({ row: 7 })], { cell: "C7" }),
      "a target was copied": rows([aTargetRow(), aTargetRow({}, { row: 7 })], { cell: "C7" }),
    },
    silent: {
      "the rows differ": rows([aTaskRow(), aTaskRow({ status: "Hoàn thành" }, { row: 7 })]),
      "two tasks stand once": rows([aTaskRow(), aTaskRow({}, { task: second, row: 3 })]),
      "two rows were added": rows([
        aTaskRow({ title: "Việc một" }, { task: null, match: "added" }),
        aTaskRow({ title: "Việc một" }, { task: null, match: "added", row: 3 }),
      ]),
      "two rows have one unknown id": rows([
        aTaskRow({ id: "nv.99" }, { task: null, match: "unknown-id", row: 5 }),
        aTaskRow({ id: "nv.99" }, { task: null, match: "unknown-id", row: 6 }),
      ]),
    },
  },
  "row-id-unknown": {
    reported: {
      "the id is of no row": rows(
        [aTaskRow({ id: "nv.99", title: "Việc lạ" }, { task: null, match: "unknown-id", row: 5 })],
        { cell: "A5" },
      ),
    },
    silent: { "the id is of the plan": task({}) },
  },
  "row-matched-by-text": {
    reported: {
      "every id is gone": rows([aTaskRow({ id: "" }, { match: "number-and-text" })], {
        cell: null,
      }),
      "one id of many is gone": rows(
        [aTaskRow(), aTaskRow({ id: "" }, { task: second, match: "text", row: 8 })],
        { cell: "A8" },
      ),
    },
    silent: { "the ids are there": task({}) },
  },
  "row-unidentified": {
    reported: {
      "a result stands in a row without a name": rows(
        [aTaskRow({}, { task: null, match: "unidentified", row: 6 })],
        { cell: "J6" },
      ),
      "a signature stands below the table": rows(
        [aTaskRow({ title: "Người lập biểu" }, { task: null, match: "unidentified", row: 6 })],
        { cell: "C6" },
      ),
    },
    silent: {
      "the row has its name": task({}),
      "a sum stands there, which is said by another rule": rows([
        aTaskRow({ title: "Tổng cộng" }, { task: null, match: "unidentified", row: 6 }),
      ]),
    },
  },
  "plan-text-changed": {
    reported: {
      "the deadline was put off": task({ deadline: "31/12/2026" }, { cell: "G2", fix: "12/2025" }),
      "the title was shortened": task({ title: "Xây dựng cơ sở dữ liệu" }, { cell: "C2" }),
      "the deadline is a day of another month": task({
        deadline: { type: "date", value: 45717, numberFormat: "mmm-yy" },
      }),
      "a product was added": task({ product: "Báo cáo" }, { of: { product: null } }),
      "the target was lowered": rows([aTargetRow({ value: "≥ 70" })], { cell: "E2", fix: "≥ 80" }),
      "the target of a stage was lowered": rows([aStagedRow({ value: "≥50%" })], { fix: "≥60%" }),
    },
    silent: {
      "the text is the plan's": task({}),
      "only case, blanks and the full stop differ": task({
        title: "XÂY DỰNG  cơ sở dữ liệu ngành số 1.",
      }),
      "the cell was emptied": task({ product: "" }),
      "Excel made a date of the month": task(
        { deadline: { type: "date", value: 45717, numberFormat: "mmm-yy" } },
        { of: { deadline: "3/2025" } },
      ),
      "Excel made a date of the day": task(
        { deadline: { type: "date", value: 45716, numberFormat: "dd/mm/yyyy" } },
        { of: { deadline: "28/02/2025" } },
      ),
      "an American Excel turned the day round": task(
        { deadline: { type: "date", value: 45780, numberFormat: "m/d/yyyy" } },
        { of: { deadline: "05/3/2025" } },
      ),
      "Excel made a number of the year": task({ deadline: 2026 }, { of: { deadline: "2026" } }),
      "Excel made a number of the target": rowsOfTarget("01", 1),
      "Excel made a percentage of the target": rowsOfTarget("100%", {
        type: "number",
        value: 1,
        numberFormat: "0%",
      }),
      "Excel made a date of the range": rowsOfTarget("1-2", { type: "date", value: 45689 }),
      "the row was recognised by its text": rows([
        aTaskRow({ lead: "Sở A, Sở B" }, { match: "text" }),
      ]),
    },
  },
};

function rowsOfTarget(value: string, written: Written): Sample {
  return rows([aTargetRow({ value: written }, { target: aTarget({ value }) })]);
}
