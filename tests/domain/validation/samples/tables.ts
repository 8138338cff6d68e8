import {
  aBlankTaskRow,
  aCell,
  aCover,
  aPlan,
  assignAll,
  aTask,
  aTaskRow,
} from "../../../helpers/aSubmission";
import { book, rows, task, type RuleSamples } from "./sample";

const LONG = "Đã triển khai đầy đủ đến các phòng, đơn vị trực thuộc theo đúng kế hoạch đề ra";
const ADDED = { task: null, match: "added" } as const;
const STRAY = { task: null, match: "unidentified", row: 9 } as const;

const sixTasks = aPlan({
  tasks: ["1", "2", "3", "4", "5", "6"].map((no) => aTask({ no })),
});

function copied(count: number, result: string) {
  return Array.from({ length: count }, (_, at) =>
    aTaskRow({ result }, { task: aTask({ no: String(at + 1) }), row: at + 2 }),
  );
}

/** Samples of the rules about what stands in the table beside tasks and figures. */
export const tableSamples: Readonly<Record<string, RuleSamples>> = {
  "total-row-in-table": {
    reported: {
      "a sum stands below the tasks": rows(
        [aTaskRow(), aTaskRow({ title: "Tổng cộng", status: "", result: "" }, STRAY)],
        { cell: "C9" },
      ),
    },
    silent: {
      "a signature stands there": rows([
        aTaskRow(),
        aTaskRow({ title: "Người lập biểu", status: "", result: "" }, STRAY),
      ]),
      "there are only tasks": rows([aTaskRow()]),
    },
  },
  "external-link-in-cell": {
    reported: {
      "a formula reads another workbook": task(
        { result: { value: "Đã xong", formula: "'[Bao cao.xlsx]Sheet1'!A1" } },
        { cell: "L2" },
      ),
      "Excel numbered the other workbook": task({
        percent: { type: "number", value: 40, formula: "[1]Sheet1!A1" },
      }),
      "LibreOffice named its path": task({
        result: { value: "Đã xong", formula: "'file:///C:/a.xlsx'#$Sheet1.A1" },
      }),
    },
    silent: {
      "the formula reads this workbook": task({
        percent: { type: "number", value: 40, formula: "SUM(NhiemVu[Tỷ lệ (%)])/2" },
      }),
      "the formula reads its own row": task({
        percent: { type: "number", value: 40, formula: "NhiemVu[[#This Row],[Tỷ lệ (%)]]*1" },
      }),
      "there is no formula": task({}),
    },
  },
  "added-row-unreported": {
    reported: {
      "there is a name only": rows(
        [aTaskRow({ title: "Việc đột xuất", status: "", result: "" }, { ...ADDED, row: 5 })],
        { cell: "C5" },
      ),
    },
    silent: {
      "the result is told": rows([aTaskRow({ title: "Việc đột xuất" }, { ...ADDED, row: 5 })]),
      "a row of the plan is blank": rows([aBlankTaskRow()]),
    },
  },
  "result-copied-across-rows": {
    reported: {
      "one long text stands in four rows": rows(copied(4, LONG), { cell: "L2" }),
    },
    silent: {
      "it stands in three rows": rows(copied(3, LONG)),
      "the answer is short": rows(copied(6, "Đang triển khai")),
      "the agency only coordinates": book(
        { rows: copied(6, LONG) },
        { plan: sixTasks, assignments: assignAll(sixTasks, "so-b") },
      ),
    },
  },
  "stray-characters": {
    reported: {
      "a bullet of Word came along": task({ result: "\uF0B7 Đã họp tổ soạn thảo" }, { cell: "L2" }),
      "a picture stood in the text": task({ result: "Đã họp \uFFFC tổ soạn thảo" }),
    },
    silent: {
      "there are only letters": task({}),
      "a hidden sign is left out when read": task({
        result: { value: "Đã họp", original: "Đã \u202Ehọp" },
      }),
      "there are blanks that do not break": task({
        result: { value: "Đã họp", original: "Đã\u00A0họp" },
      }),
      "a line was broken in another way": task({
        result: { value: "Đã họp\nvà thống nhất", original: "Đã họp\u0085và thống nhất" },
      }),
    },
  },
  "letters-lost": {
    reported: {
      "letters became question marks": task(
        { result: "T?nh ?y ban h?nh k? ho?ch" },
        { cell: "L2" },
      ),
      "a program marked what it lost": task({ result: "T\uFFFDnh ban hành" }),
    },
    silent: {
      "a question is asked": task({ result: "Đã xong chưa? Chưa rõ." }),
      "addresses hold question marks": task({
        result: "https://dichvu.example/a?b=1 https://dichvu.example/c?d=2",
      }),
    },
  },
  "report-number-unusual": {
    reported: {
      "there is only a number": book({ cover: aCover({ reportNumber: "45" }) }),
    },
    silent: {
      "there are number and symbol": book({ cover: aCover({ reportNumber: "45/BC-SA" }) }),
      "there is none yet": book({ cover: aCover({ reportDate: aCell("17/3/2025") }) }),
    },
  },
};
