import {
  aBlankTaskRow,
  aCover,
  aPlan,
  assignAll,
  aTarget,
  aTargetRow,
  aTask,
  aTaskRow,
} from "../../../helpers/aSubmission";
import { book, coordinating, rows, task, type RuleSamples } from "./sample";

const DONE = { status: "Hoàn thành" };
const PAST = { deadline: "02/2025" };

const NOTHING = aCover({ nothingToReport: true });
const overdue = aTask({ deadline: "02/2025" });
const dueNow = aTask({ deadline: "18/3/2025" });
const onlyOverdue = aPlan({ tasks: [overdue] });

const second = aTask({ no: "2" });
const twoTasks = aPlan({ tasks: [aTask(), second] });
const oneOfTwo = [aTaskRow(), aBlankTaskRow({ task: second, row: 3 })];

/** Samples of the rules about what rows say and leave out. */
export const senseSamples: Readonly<Record<string, RuleSamples>> = {
  "result-missing": {
    reported: {
      "a task under way shows nothing": task({ result: "" }, { cell: "L2" }),
      "a task done shows nothing": task({ ...DONE, result: "" }),
    },
    silent: {
      "a document is the result": task({ result: "", documentNumber: "12/KH-SA" }),
      "nothing has begun": task({ status: "Chưa thực hiện", result: "" }),
      "the agency only coordinates": coordinating({ result: "" }),
    },
  },
  "difficulty-missing": {
    reported: {
      "an open task is overdue": task({}, { of: PAST, cell: "O2" }),
      "a task is paused": task({ status: "Tạm dừng" }),
    },
    silent: {
      "the difficulty is told": task({ difficulty: "Thiếu kinh phí" }, { of: PAST }),
      "the task falls due at the cut-off": task({}, { of: { deadline: "18/3/2025" } }),
      "the task is done": task(DONE, { of: PAST }),
      "the task is without end": task({}, { of: { deadline: "Thường xuyên" } }),
      "the file names no period": task({}, { of: PAST, cutOff: null }),
      "the agency only coordinates": coordinating({ status: "Tạm dừng" }),
    },
  },
  "document-missing": {
    reported: {
      "the product is a plan": task(DONE, { of: { product: "Kế hoạch triển khai" }, cell: "M2" }),
      "a document is one of the products": task(DONE, { of: { product: "CSDL; Quyết định." } }),
      "the product is a report or a document": task(DONE, {
        of: { product: "Báo cáo, văn bản đề xuất" },
      }),
    },
    silent: {
      "the product is a database": task(DONE),
      "the product is a system for reports": task(DONE, {
        of: { product: "Hệ thống báo cáo điện tử" },
      }),
      "the product is the funding of a plan": task(DONE, {
        of: { product: "Kinh phí thực hiện kế hoạch" },
      }),
      "the document is named": task(
        { ...DONE, documentNumber: "12/KH-SA" },
        { of: { product: "Kế hoạch" } },
      ),
      "the task is under way": task({}, { of: { product: "Kế hoạch" } }),
      "the plan names no product": task(DONE, { of: { product: null } }),
    },
  },
  "document-number-unusual": {
    reported: {
      "there are only words": task({ documentNumber: "Đã ban hành văn bản" }, { cell: "M2" }),
      "there is only a number": task({ documentNumber: 123 }),
      "there is only a day": task({ documentNumber: "ban hành ngày 01/3/2025" }),
    },
    silent: {
      "it is a usual number": task({ documentNumber: "123/KH-SKHCN" }),
      "it is the Party's": task({ documentNumber: "113-CTr/TU" }),
      "it is a ministry's letter": task({ documentNumber: "1552/BTTTT-TTH" }),
      "it has the year in it": task({ documentNumber: "01/2025/NQ-HĐND" }),
      "it has a letter behind the figure": task({ documentNumber: "12a/QĐ-UBND" }),
      "it stands in a sentence": task({ documentNumber: "Số 12/QĐ-UBND ngày 01/3/2025" }),
      "there are several": task({ documentNumber: "12/KH-SA; 15/BC-SA,\n113-CTr/TU" }),
      "there are blanks around the stroke": task({ documentNumber: "45 / BC-STP" }),
      "it says that there is none": task({ documentNumber: "Không có" }),
      "the cell is blank": task({}),
    },
  },
  "nothing-to-report-contradicted": {
    reported: {
      "a row the agency leads is filled": book({ rows: [aTaskRow()], cover: NOTHING }),
      "a target the agency leads is filled": book(
        { rows: [aBlankTaskRow(), aTargetRow()], cover: NOTHING },
        { plan: aPlan({ targets: [aTarget()] }) },
      ),
      "the agency added a row": book({
        rows: [
          aBlankTaskRow(),
          aTaskRow({ title: "Việc đột xuất" }, { task: null, match: "added", row: 3 }),
        ],
        cover: NOTHING,
      }),
      "a task has fallen due": book(
        { rows: [aBlankTaskRow({ task: overdue })], cover: NOTHING },
        { plan: aPlan({ tasks: [overdue] }) },
      ),
      "a task falls due at the cut-off": book(
        { rows: [aBlankTaskRow({ task: dueNow })], cover: NOTHING },
        { plan: aPlan({ tasks: [dueNow] }) },
      ),
    },
    silent: {
      "nothing was stated": rows([aTaskRow()]),
      "nothing is filled and nothing is due": book({ rows: [aBlankTaskRow()], cover: NOTHING }),
      "the rows themselves say so": book(
        { rows: [aTaskRow({ status: "Không phát sinh" }, { task: overdue })], cover: NOTHING },
        { plan: aPlan({ tasks: [overdue] }) },
      ),
      "only a coordinating row is filled": book(
        { rows: [aTaskRow({ role: "Phối hợp" })], cover: NOTHING },
        { assignments: assignAll(aPlan(), "so-b") },
      ),
      "another agency leads the task that is due": book(
        { rows: [], cover: NOTHING },
        { plan: onlyOverdue, assignments: assignAll(onlyOverdue, "so-b") },
      ),
      "only lasting work is left": book(
        { rows: [], cover: NOTHING },
        { plan: aPlan({ tasks: [aTask({ deadline: "Thường xuyên trong tháng 02/2025" })] }) },
      ),
      "the file names no period": book(
        { rows: [], cover: NOTHING },
        { plan: onlyOverdue, cutOff: null },
      ),
    },
  },
  "lead-row-blank": {
    reported: {
      "another row is filled": book({ rows: oneOfTwo }, { plan: twoTasks, cell: null }),
      "only the cover is filled": book({
        rows: [aBlankTaskRow()],
        cover: aCover({ reportNumber: "45/BC-SA" }),
      }),
    },
    silent: {
      "nobody has begun to fill": rows([aBlankTaskRow()]),
      "there is nothing to report": book({
        rows: oneOfTwo,
        cover: aCover({ nothingToReport: true }),
      }),
      "another agency leads the task, whatever the cell says": book(
        { rows: oneOfTwo },
        { plan: twoTasks, assignments: assignAll(twoTasks, "so-b") },
      ),
    },
  },
};
