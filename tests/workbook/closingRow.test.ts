import type { RawCell } from "../../src/domain/submission/rawCell";
import { closingRows } from "../../src/workbook/closingRow";
import { aCell } from "../helpers/aSubmission";

type Row = Readonly<Record<string, string>>;

/** Numbers of the closing rows among those given, which are numbered from 1. */
function closing(...rows: readonly Row[]): readonly number[] {
  const numbered = rows.map((row, at) => ({ number: at + 1, cells: cellsOf(row) }));
  return [...closingRows(numbered)];
}

function cellsOf(row: Row): Readonly<Record<string, RawCell>> {
  return Object.fromEntries(Object.entries(row).map(([field, text]) => [field, aCell(text)]));
}

describe("closingRows", () => {
  it.each([
    "Tổng cộng",
    "TỔNG CỘNG:",
    "Cộng",
    "Tổng số",
    "Tổng số nhiệm vụ: 12",
    "Tổng cộng (12 nhiệm vụ)",
    "Ghi chú",
    "Ghi chú: số liệu đến ngày 18/3/2025",
    "Người lập biểu",
    "Người lập biểu\n(Ký, ghi rõ họ tên)",
    "NGƯỜI LẬP",
    "Thủ trưởng đơn vị",
    "Thủ trưởng cơ quan, đơn vị",
    "Xác nhận của lãnh đạo đơn vị",
    "KT. GIÁM ĐỐC",
    "Phó Giám đốc",
    "TM. Ủy ban nhân dân",
    "Nơi nhận:",
    "(Ký tên, đóng dấu)",
    "(Ký, ghi rõ họ tên và đóng dấu)",
    "(Đã ký)",
    "Hải Dương, ngày 18 tháng 3 năm 2025",
    "Ngày ... tháng ... năm 2025",
  ])("holds the row %j", (title) => {
    expect(closing({ title })).toEqual([1]);
    expect(closing({ title: title.normalize("NFD") })).toEqual([1]);
  });

  it.each([
    "Tổng hợp báo cáo của các đơn vị",
    "Tổng cộng dồn số liệu chuyển đổi số",
    "Cộng đồng học tập số",
    "Ghi chúc thư số hóa",
    "Ký và triển khai hợp đồng thuê dịch vụ",
    "Ký kết thỏa thuận hợp tác",
    "Ký ghi nhớ hợp tác với doanh nghiệp",
    "Thủ trưởng đơn vị ký ban hành quy chế",
    "Người lập biểu mẫu điện tử",
    "Nơi nhận hồ sơ trực tuyến",
    "Ngày chuyển đổi số 10 tháng 10 năm 2025",
    "Việc đột xuất",
  ])("does not hold the task %j", (title) => {
    expect(closing({ title })).toEqual([]);
  });

  it("holds the names below a signature, in its own columns only", () => {
    const signature = { title: "Người lập biểu", result: "Thủ trưởng đơn vị" };
    const notes = { title: "(Ký tên)", result: "(Ký tên, đóng dấu)" };
    const names = { title: "Nguyễn Văn A", result: "Trần Thị B" };
    expect(closing(signature, notes, names)).toEqual([1, 2, 3]);
    expect(closing({ title: "Người lập biểu" }, { title: "Nguyễn Văn A" })).toEqual([1, 2]);
    expect(closing({ title: "Người lập biểu" }, names)).toEqual([1]);
  });

  it("holds every addressee", () => {
    const addressees = [{ title: "Nơi nhận:" }, { title: "- Như trên;" }, { title: "- Lưu: VT." }];
    expect(closing(...addressees)).toEqual([1, 2, 3]);
  });

  it("does not hold what stands alone elsewhere", () => {
    const task = { title: "Việc đột xuất", officer: "Trần Thị B" };
    expect(closing({ title: "Nguyễn Văn A" })).toEqual([]);
    expect(closing({ title: "Tổng cộng" }, { title: "Việc đột xuất" })).toEqual([1]);
    const below = [{ title: "Người lập biểu" }, task, { title: "Việc khác" }];
    expect(closing(...below)).toEqual([1]);
  });

  it("never holds a row with an id or with a state", () => {
    expect(closing({ title: "Tổng cộng", id: "nv.1" })).toEqual([]);
    expect(closing({ title: "Tổng cộng", status: "Đang thực hiện" })).toEqual([]);
    expect(closing({ title: "Tổng cộng", status: "12" })).toEqual([1]);
    const signature = { title: "Người lập biểu", status: "Thủ trưởng đơn vị" };
    expect(closing(signature, { title: "Việc đột xuất", status: "Hoàn thành" })).toEqual([1]);
  });
});
