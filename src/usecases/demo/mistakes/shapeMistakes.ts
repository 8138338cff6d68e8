import { toSerial } from "../../../domain/deadline/isoDate";
import { taskHeading } from "../../../domain/submission/columns";
import { SHEETS } from "../../../workbook/sheetNames";
import { addColumn, clearColumn, moveColumn, renameHeading } from "../editColumns";
import { inTurn } from "../editDraft";
import { addRow, addStrayText, insertBlankRow, removeRow, repeatRow } from "../editRows";
import { overwriteTask, type PlantedMistake } from "./plantedMistake";

/** Mistakes in the shape of the table: rows, ids, columns, the plan's own words. */
export const SHAPE_MISTAKES: readonly PlantedMistake[] = [
  {
    agencyId: "so-nnmt",
    words: "Nhiệm vụ 29 bị sửa thời gian hoàn thành của kế hoạch thành 12/2026.",
    edit: overwriteTask("nv.II.29", { deadline: "12/2026" }),
  },
  {
    agencyId: "so-gddt",
    words: "Nhiệm vụ 60 bị chép thành hai dòng giống hệt nhau.",
    edit: repeatRow(SHEETS.tasks, "nv.II.60", {}),
  },
  {
    agencyId: "so-gddt",
    words: "Nhiệm vụ 27 có hai dòng với nội dung khác nhau.",
    edit: repeatRow(SHEETS.tasks, "nv.II.27", {
      [taskHeading("status")]: "Hoàn thành",
      [taskHeading("percent")]: 100,
      [taskHeading("result")]: "Đã hoàn thành số hóa hồ sơ của ngành giáo dục.",
      [taskHeading("completedOn")]: toSerial("2025-03-17"),
      [taskHeading("difficulty")]: null,
      [taskHeading("proposal")]: null,
      [taskHeading("resolver")]: null,
    }),
  },
  {
    agencyId: "cong-an-tinh",
    words: "Có dòng thêm ngoài kế hoạch (diễn tập ứng cứu sự cố).",
    edit: addRow(SHEETS.tasks, {
      [taskHeading("title")]:
        "Tổ chức diễn tập ứng cứu sự cố an toàn thông tin mạng cấp tỉnh năm 2025",
      [taskHeading("lead")]: "Công an tỉnh",
      [taskHeading("status")]: "Đang thực hiện",
      [taskHeading("percent")]: 30,
      [taskHeading("result")]: "Đã xây dựng kịch bản diễn tập, dự kiến tổ chức trong tháng 4/2025.",
      [taskHeading("role")]: "Chủ trì",
    }),
  },
  {
    agencyId: "cong-an-tinh",
    words: "Có chữ lạc ở xa bên dưới bảng.",
    edit: addStrayText(SHEETS.tasks, 30, 6, "Ghi chú: đã báo cáo lãnh đạo phòng"),
  },
  {
    agencyId: "cong-an-tinh",
    words: "Mã của nhiệm vụ 50 bị sửa thành “nv.II.5O” (chữ O), không có trong kế hoạch.",
    edit: overwriteTask("nv.II.50", { id: "nv.II.5O" }),
  },
  {
    agencyId: "cong-an-tinh",
    words: "Dòng nhiệm vụ 51 bị xóa.",
    edit: removeRow(SHEETS.tasks, "nv.II.51"),
  },
  {
    agencyId: "so-cong-thuong",
    words: "Cột Mã bị xóa nội dung; nhiệm vụ được nhận ra theo số thứ tự và tên.",
    edit: clearColumn(SHEETS.tasks, taskHeading("id")),
  },
  {
    agencyId: "so-vhttdl",
    words: "Thêm cột riêng “Lãnh đạo theo dõi” và chuyển cột Trạng thái lên sau tên nhiệm vụ.",
    edit: inTurn(
      addColumn(SHEETS.tasks, "Lãnh đạo theo dõi", "Lãnh đạo Sở (dữ liệu mẫu)", 18),
      moveColumn(SHEETS.tasks, "Lãnh đạo theo dõi", taskHeading("coordinating")),
      moveColumn(SHEETS.tasks, taskHeading("status"), taskHeading("title")),
    ),
  },
  {
    agencyId: "so-vhttdl",
    words: "Tiêu đề cột ghi khác: “STT”, “Tình hình thực hiện”.",
    edit: inTurn(
      renameHeading(SHEETS.tasks, taskHeading("no"), "STT"),
      renameHeading(SHEETS.tasks, taskHeading("result"), "Tình hình thực hiện"),
    ),
  },
  {
    agencyId: "thanh-tra-tinh",
    words: "Có hai dòng trống giữa bảng.",
    edit: inTurn(
      insertBlankRow(SHEETS.tasks, "nv.II.10"),
      insertBlankRow(SHEETS.tasks, "nv.II.21"),
    ),
  },
];
