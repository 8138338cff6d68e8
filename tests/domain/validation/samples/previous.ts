import type { EarlierRow } from "../../../../src/domain/submission/earlierReport";
import type { PlanTask } from "../../../../src/domain/plan/plan";
import type { TaskField } from "../../../../src/domain/submission/columns";
import {
  aBlankTaskRow,
  aCell,
  aCover,
  aDate,
  assignAll,
  aPlan,
  aTaskRow,
  type Written,
} from "../../../helpers/aSubmission";
import { book, task, type RuleSamples, type Sample } from "./sample";

type Cells = Partial<Record<TaskField, Written>>;

/** A task that was reported in February, and what is said of it now. */
function again(
  earlier: Partial<EarlierRow>,
  written: Cells,
  more: {
    readonly of?: Partial<PlanTask>;
    readonly cell?: string;
    readonly fix?: string | number;
  } = {},
): Sample {
  return task(written, { previous: february(earlier), ...more });
}

function february(earlier: Partial<EarlierRow>) {
  const row: EarlierRow = {
    status: "Đang thực hiện",
    percent: null,
    completedOn: null,
    result: null,
    difficulty: null,
    deadline: null,
    ...earlier,
  };
  return { periodLabel: "tháng 2 năm 2025", rows: new Map([["nv.1", row]]) };
}

const DONE = { status: "Hoàn thành" } as const;
const BLANK = { rows: [aBlankTaskRow()], cover: aCover({ reportNumber: "45/BC-SA" }) };

/** Samples of the rules that hold a report against the one before. */
export const previousSamples: Readonly<Record<string, RuleSamples>> = {
  "progress-falls": {
    reported: {
      "the share is less than in February": again({ percent: 60 }, { percent: 40 }, { cell: "K2" }),
      "the difficulty is February's": again(
        { percent: 60, difficulty: "Thiếu kinh phí" },
        { percent: 40, difficulty: "Thiếu kinh phí." },
      ),
    },
    silent: {
      "the share is the same": again({ percent: 60 }, { percent: 60 }),
      "the share is left blank": again({ percent: 60 }, {}),
      "nothing was said in February": again({}, { percent: 40 }),
      "the difficulty tells why": again(
        { percent: 60 },
        { percent: 40, difficulty: "Phải làm lại hồ sơ" },
      ),
      "the work begins anew every month": again(
        { percent: 100 },
        { percent: 20 },
        { of: { deadline: "Hằng tháng" } },
      ),
      "no earlier report is known": task({ percent: 40 }),
      "the agency only coordinates": book(
        { rows: [aTaskRow({ percent: 40 })] },
        { previous: february({ percent: 60 }), assignments: assignAll(aPlan(), "so-b") },
      ),
    },
  },
  "result-copied-from-previous": {
    reported: {
      "the words are February's": again(
        { result: "Đang lấy ý kiến." },
        { result: "Đang lấy ý kiến" },
        { cell: "L2" },
      ),
    },
    silent: {
      "something new is told": again(
        { result: "Đang lấy ý kiến" },
        { result: "Đã lấy ý kiến xong" },
      ),
      "the task is done": again({ result: "Đã ban hành" }, { ...DONE, result: "Đã ban hành" }),
      "nothing has begun": again(
        { result: "Chưa triển khai" },
        { status: "Chưa thực hiện", result: "Chưa triển khai" },
      ),
      "the difficulty tells why": again(
        { result: "Đang lấy ý kiến" },
        { result: "Đang lấy ý kiến", difficulty: "Các sở chưa góp ý" },
      ),
    },
  },
  "done-reverted": {
    reported: {
      "the task is under way again": again({ ...DONE }, {}, { cell: "J2", fix: "Hoàn thành" }),
    },
    silent: {
      "the task is still done": again({ ...DONE }, { ...DONE }),
      "the task was under way": again({}, {}),
      "the state cannot be read": again({ ...DONE }, { status: "Đã triển khai" }),
      "the work goes on after it was done": again(
        { ...DONE },
        {},
        { of: { deadline: "5/2025 và thực hiện thường xuyên" } },
      ),
    },
  },
  "completed-on-moved": {
    reported: {
      "the day is another one": again(
        { ...DONE, completedOn: "2025-02-25" },
        { ...DONE, completedOn: aDate(45717) },
        { cell: "N2", fix: 45713 },
      ),
    },
    silent: {
      "the day is the same": again(
        { ...DONE, completedOn: "2025-03-01" },
        { ...DONE, completedOn: aDate(45717) },
      ),
      "the day was not known": again({ ...DONE }, { ...DONE, completedOn: aDate(45717) }),
      "the task comes back every year": again(
        { ...DONE, completedOn: "2024-03-01" },
        { ...DONE, completedOn: aDate(45717) },
        { of: { deadline: "Hằng năm" } },
      ),
    },
  },
  "deadline-text-moved": {
    reported: {
      "the deadline is another one": again(
        { deadline: aCell("12/2025", "G2") },
        { deadline: "6/2026" },
        { cell: "G2" },
      ),
    },
    silent: {
      "the deadline is the same": again({ deadline: aCell("12/2025", "G2") }, {}),
      "Excel made a day of it": again(
        { deadline: aCell("12/2025", "G2") },
        { deadline: aDate(45992, "mm/yyyy") },
      ),
      "a roll-up does not keep it": again({}, { deadline: "6/2026" }),
    },
  },
  "reported-row-blank": {
    reported: {
      "the row is blank now": book(BLANK, { previous: february({}), cell: "J2" }),
    },
    silent: {
      "the row is filled": again({}, {}),
      "the row was not reported": book(BLANK, {
        previous: { periodLabel: "tháng 2 năm 2025", rows: new Map() },
      }),
      "nobody has begun to fill": book({ rows: [aBlankTaskRow()] }, { previous: february({}) }),
      "there is nothing to report": book(
        { rows: [aBlankTaskRow()], cover: aCover({ nothingToReport: true }) },
        { previous: february({}) },
      ),
    },
  },
};
