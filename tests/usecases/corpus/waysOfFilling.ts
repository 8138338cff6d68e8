import { addDays, formatDay } from "../../../src/domain/deadline/isoDate";
import { parseDeadline } from "../../../src/domain/deadline/parseDeadline";
import type { Fill, Value } from "../../helpers/filledWorkbooks";

/** The days a workbook is filled between. */
export interface Days {
  readonly issued: string;
  readonly asOf: string;
}

/** One of the ways in which officers correctly fill a row; `at` counts the rows. */
export interface WayOfFilling {
  readonly task: (row: Fill, at: number, days: Days) => Fill;
  readonly target: (row: Fill, at: number, days: Days) => Fill;
  readonly cover: Readonly<Record<string, Value>>;
}

const pick = (items: readonly Value[], at: number): Value => items[at % items.length] ?? null;

/** A day without leading noughts, as people type it: "5/3/2025". */
function typedDay(day: string): string {
  return formatDay(day).replace(/(?<!\d)0/gu, "");
}

function deadlineOf(row: Fill) {
  return parseDeadline(String(row["Thời gian hoàn thành"] ?? ""));
}

/** What goes with an open task that may be overdue: a reason that tells each row apart. */
function reasonIfOverdue(row: Fill, at: number, { issued, asOf }: Days): Fill {
  const { due } = deadlineOf(row);
  if (due === null || due >= asOf || due < issued) return {};
  return {
    "Khó khăn, vướng mắc": `Việc thứ ${at + 1} phải chờ ý kiến của các đơn vị; nguồn kinh phí bố trí chậm.`,
    "Cấp giải quyết": pick(["UBND tỉnh", "Cơ quan tổng hợp"], at),
    "Đề xuất, kiến nghị": "Đề nghị sớm cho ý kiến",
  };
}

const LIST = [
  "Số 12/KH-UBND ngày 05/3/2025",
  "12/KH-SYT; 15/BC-SYT,\n113-CTr/TU",
  "1552/BTTTT-TTH",
  "01/2025/NQ-HĐND và 45 / QĐ-UBND",
  "QĐ 2417/QĐ-TTg; CV 12a/STP-VP",
] as const;

const LONG = Array.from(
  { length: 12 },
  (_, at) => `- Đợt ${at + 1}: rà soát 1.25${at} hồ sơ, đạt 9${at % 10},5%; còn vướng? Không.`,
).join("\n");

/** A figure that is within what any target asks, with its day and source. */
function figure(value: Value, at: number, { asOf }: Days): Fill {
  return {
    "Thực hiện": value,
    "Ngày số liệu": typedDay(addDays(asOf, -1 - (at % 3))),
    "Nguồn số liệu": "Báo cáo của đơn vị",
  };
}

/** Everything that lies behind is done, in the words and ways in which people say so. */
const done: WayOfFilling = {
  task: (row, at, { issued, asOf }) => {
    const { from } = deadlineOf(row);
    if (from !== null && from > asOf) return { "Trạng thái": "Chưa đến thời điểm" };
    const day = addDays(from !== null && from > issued ? from : issued, 1);
    return {
      "Trạng thái": pick(
        ["Hoàn thành", "Đã hoàn thành", "hoàn thành đúng hạn", "HOÀN THÀNH", "Da hoan thanh"],
        at,
      ),
      "Tỷ lệ (%)": pick([100, null, "100%", "100"], at),
      "Kết quả thực hiện": `Đã ban hành văn bản thứ ${at + 1} và tổ chức thực hiện`,
      "Số, ký hiệu văn bản": pick(LIST, at),
      "Ngày hoàn thành": pick(
        [typedDay(day), formatDay(day), formatDay(day).replace(/\//gu, ".")],
        at,
      ),
    };
  },
  target: (_row, at, days) => figure(pick([72.5, "72,5", "1.250", null, "85%"], at), at, days),
  cover: { "Số báo cáo": "45/BC-SYT", "Người lập biểu": "Trần Thị B", "Lần nộp": 1 },
};

/** Work goes on: long results, shares left blank or typed as text, reasons where it is late. */
const underWay: WayOfFilling = {
  task: (row, at, days) => ({
    "Trạng thái": pick(
      ["Đang thực hiện", "Đang triển khai", "đang tham mưu", "Thường xuyên", "Đang xây dựng"],
      at,
    ),
    "Tỷ lệ (%)": pick([null, 40, "45%", 99, 1], at),
    "Cán bộ phụ trách": `Chuyên viên ${at + 1}`,
    "Kết quả thực hiện": `Việc thứ ${at + 1}:\n${LONG}`,
    "Kế hoạch kỳ tới": "Tiếp tục lấy ý kiến, hoàn thiện dự thảo",
    ...reasonIfOverdue(row, at, days),
  }),
  target: (_row, at, days) => figure(pick([null, 3, "0,8"], at), at, days),
  cover: { "Số báo cáo": "số 12/BC-UBND", "Người ký": "Phó Giám đốc" },
};

/** Nothing begun, nothing arisen, paused with a reason, not yet time. */
const quiet: WayOfFilling = {
  task: (row, at, days) => {
    const { due } = deadlineOf(row);
    const late = due !== null && due < days.asOf;
    const status = pick(["Chưa thực hiện", "Chưa triển khai", "Không phát sinh", "Tạm dừng"], at);
    const paused =
      status === "Tạm dừng" ? { "Khó khăn, vướng mắc": "Chờ hướng dẫn của Trung ương" } : {};
    return {
      "Trạng thái": !late && at % 7 === 0 ? "Chưa đến hạn" : status,
      "Tỷ lệ (%)": pick([null, 0], at),
      "Kết quả thực hiện": status === "Không phát sinh" ? "Trong kỳ không phát sinh" : null,
      "Số, ký hiệu văn bản": pick([null, "Không", "chưa có"], at),
      ...paused,
      ...reasonIfOverdue(row, at, days),
    };
  },
  target: () => ({ "Đánh giá": "Chưa có số liệu" }),
  cover: { "Lần nộp": "1" },
};

/** Handed in and waiting, with another deadline asked for where it is due. */
const handedIn: WayOfFilling = {
  task: (row, at, days) => {
    const { due, recurrence } = deadlineOf(row);
    const later =
      due !== null && recurrence === null
        ? {
            "Hạn đề nghị điều chỉnh": typedDay(addDays(due, 90)),
            "Căn cứ điều chỉnh": "Công văn số 15/UBND-TH",
          }
        : {};
    return {
      "Trạng thái": pick(["Đang trình", "Đã trình, chờ ban hành", "Đang trình UBND tỉnh"], at),
      "Tỷ lệ (%)": pick([100, 90, null], at),
      "Kết quả thực hiện": `Đã trình hồ sơ thứ ${at + 1} tại Tờ trình số ${at + 10}/TTr-UBND`,
      "Số, ký hiệu văn bản": pick([`${at + 10}/TTr-UBND`, null], at),
      ...later,
      ...reasonIfOverdue(row, at, days),
    };
  },
  target: (_row, at, days) => ({
    ...figure(pick([12.75, 0], at), at, days),
    "Ghi chú": "Ước tính",
  }),
  cover: { "Số báo cáo": "9-BC/TU" },
};

/** Ways of filling correctly, by name. */
export const WAYS_OF_FILLING: Readonly<Record<string, WayOfFilling>> = {
  "all is done": done,
  "all is under way": underWay,
  "little has begun": quiet,
  "all is handed in": handedIn,
};
