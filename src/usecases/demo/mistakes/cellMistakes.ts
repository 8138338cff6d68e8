import { toSerial } from "../../../domain/deadline/isoDate";
import { targetHeading } from "../../../domain/submission/columns";
import { SHEETS } from "../../../workbook/sheetNames";
import { setCell } from "../editDraft";
import { overwriteTask, type PlantedMistake } from "./plantedMistake";

/** "Đã rà soát hiện trạng 14 trạm quan trắc tự động, đang lập hồ sơ trình thẩm định." in TCVN3. */
const TCVN3_RESULT =
  "§· rµ so¸t hiÖn tr¹ng 14 tr¹m quan tr¾c tù ®éng, ®ang lËp hå s¬ tr×nh thÈm ®Þnh.";

/** Mistakes in the columns for the agency: states, percentages, days, texts. */
export const CELL_MISTAKES: readonly PlantedMistake[] = [
  {
    agencyId: "so-tu-phap",
    words: "Nhiệm vụ 23 ghi trạng thái “Đang làm tiếp”, không có trong danh sách.",
    edit: overwriteTask("nv.II.23", { status: "Đang làm tiếp" }),
  },
  {
    agencyId: "so-tu-phap",
    words: "Nhiệm vụ 17 ghi trạng thái “Cơ bản hoàn thành”, có thể hiểu hai cách.",
    edit: overwriteTask("nv.II.17", {
      status: "Cơ bản hoàn thành",
      percent: 90,
      completedOn: null,
    }),
  },
  {
    agencyId: "so-tu-phap",
    words: "Nhiệm vụ 22 ghi trạng thái “Đã hoàn thành” thay vì “Hoàn thành”.",
    edit: overwriteTask("nv.II.22", {
      status: "Đã hoàn thành",
      percent: 100,
      result: "100% thủ tục hành chính liên quan đến doanh nghiệp đã thực hiện trực tuyến.",
      completedOn: toSerial("2025-03-14"),
      difficulty: null,
      proposal: null,
      resolver: null,
    }),
  },
  {
    agencyId: "so-xay-dung",
    words: "Nhiệm vụ 40 ghi tỷ lệ 150.",
    edit: overwriteTask("nv.II.40", { percent: 150 }),
  },
  {
    agencyId: "so-xay-dung",
    words: "Nhiệm vụ 33 ghi tỷ lệ 0,5 (có lẽ là 50 %).",
    edit: overwriteTask("nv.II.33", { percent: 0.5 }),
  },
  {
    agencyId: "so-xay-dung",
    words: "Nhiệm vụ 34 ghi tỷ lệ bằng chữ “tám mươi”.",
    edit: overwriteTask("nv.II.34", { percent: "tám mươi" }),
  },
  {
    agencyId: "vp-ubnd-tinh",
    words: "Nhiệm vụ 18 ghi Hoàn thành nhưng tỷ lệ là 60.",
    edit: overwriteTask("nv.II.18", {
      status: "Hoàn thành",
      percent: 60,
      completedOn: toSerial("2025-03-12"),
    }),
  },
  {
    agencyId: "vp-ubnd-tinh",
    words: "Nhiệm vụ 5 (sản phẩm là Quyết định) hoàn thành nhưng không ghi số, ký hiệu văn bản.",
    edit: overwriteTask("nv.II.5", { documentNumber: null }),
  },
  {
    agencyId: "vp-ubnd-tinh",
    words: "Nhiệm vụ 6 quá hạn nhưng không nêu khó khăn, vướng mắc.",
    edit: overwriteTask("nv.II.6", { difficulty: null, proposal: null, resolver: null }),
  },
  {
    agencyId: "so-tai-chinh",
    words: "Nhiệm vụ 73 ghi ngày hoàn thành bằng chữ “05/3/2025”.",
    edit: overwriteTask("nv.II.73", { completedOn: "05/3/2025" }),
  },
  {
    agencyId: "so-tai-chinh",
    words: "Nhiệm vụ 59 ghi ngày hoàn thành 25/3/2025, sau ngày chốt số liệu.",
    edit: overwriteTask("nv.II.59", { completedOn: toSerial("2025-03-25") }),
  },
  {
    agencyId: "so-noi-vu",
    words: "Nhiệm vụ 16 ghi ngày hoàn thành “31/02/2025”, không có trong lịch.",
    edit: overwriteTask("nv.II.16", { completedOn: "31/02/2025" }),
  },
  {
    agencyId: "so-noi-vu",
    words: "Nhiệm vụ 8 ghi ngày hoàn thành 10/3/2024, trước khi có kế hoạch (nhầm năm).",
    edit: overwriteTask("nv.II.8", { completedOn: toSerial("2024-03-10") }),
  },
  {
    agencyId: "so-y-te",
    words: "Nhiệm vụ 47 đang thực hiện nhưng không ghi kết quả.",
    edit: overwriteTask("nv.II.47", { result: null }),
  },
  {
    agencyId: "so-y-te",
    words: "Nhiệm vụ 49 có kết quả nhưng không chọn trạng thái.",
    edit: overwriteTask("nv.II.49", { status: null }),
  },
  {
    agencyId: "so-nnmt",
    words: "Nhiệm vụ 67 gõ kết quả bằng bảng mã cũ TCVN3.",
    edit: overwriteTask("nv.II.67", { result: TCVN3_RESULT }),
  },
  {
    agencyId: "thanh-tra-tinh",
    words: "Nhiệm vụ 10 gõ kết quả bằng Unicode tổ hợp (phần mềm tự hiểu).",
    edit: overwriteTask("nv.II.10", {
      result:
        "Đã kiểm tra đột xuất việc thực hiện công vụ tại 02 sở và 01 huyện, chưa phát hiện vi phạm.".normalize(
          "NFD",
        ),
    }),
  },
  {
    agencyId: "nhnn-tinh",
    words: "Chỉ tiêu 8 ghi số liệu “khoảng 70”, không phải là số.",
    edit: setCell(
      { sheet: SHEETS.targets, rowId: "ct.I.2030.8", heading: targetHeading("actual") },
      "khoảng 70",
    ),
  },
];
