import { findingsLetter, missingLetter } from "../../../src/taskpane/pages/collect/letters";
import type { Finding } from "../../../src/domain/validation/finding";
import { aCollectionView, aFileLine, anAgencyLine } from "../../helpers/aCollectionView";

describe("missingLetter", () => {
  it("names the agencies from which a report is expected and has not come", () => {
    const view = aCollectionView({
      board: [
        anAgencyLine({ name: "Sở Tư pháp", file: "a.xlsx" }),
        anAgencyLine({ name: "Sở Y tế" }),
        anAgencyLine({ name: "Sở Du lịch", expected: false }),
        anAgencyLine({ name: "UBND huyện Tứ Kỳ" }),
      ],
    });
    expect(missingLetter(view, "726/KH-UBND", "tháng 3 năm 2025")).toBe(
      [
        "Danh sách cơ quan chưa nộp báo cáo tháng 3 năm 2025, Kế hoạch 726/KH-UBND (hạn nộp 18/03/2025):",
        "1. Sở Y tế",
        "2. UBND huyện Tứ Kỳ",
      ].join("\n"),
    );
  });
});

describe("missingLetter, where something was handed in", () => {
  it("does not say of an agency whose report was sent back that it sent none", () => {
    const view = aCollectionView({
      board: [
        anAgencyLine({ name: "Sở Y tế", state: "Trả lại" }),
        anAgencyLine({ name: "Sở Tư pháp", state: "Có văn bản, chưa có biểu Excel" }),
      ],
    });
    expect(missingLetter(view, "726/KH-UBND", "tháng 3 năm 2025").split("\n").slice(1)).toEqual([
      "1. Sở Y tế (đã trả lại, chờ nộp lại)",
      "2. Sở Tư pháp (đã có văn bản, chưa có biểu Excel)",
    ]);
  });
});

describe("findingsLetter", () => {
  it("says where each fault is and how much it matters", () => {
    const finding: Finding = {
      rule: "status-unknown",
      severity: "error",
      file: "a.xlsx",
      sheet: "Nhiệm vụ",
      cell: "J5",
      rowId: null,
      column: "Trạng thái",
      value: "xong",
      message: "Trạng thái không rõ.",
      fix: null,
    };
    const onFile: Finding = { ...finding, severity: "warning", sheet: null, cell: null };
    expect(findingsLetter(aFileLine({ path: "a.xlsx" }), [finding, onFile]).split("\n")).toEqual([
      "Đề nghị Sở Tư pháp xem lại tệp a.xlsx:",
      "1. [Phải sửa] Trang Nhiệm vụ, ô J5: Trạng thái không rõ.",
      "2. [Cần xem lại] Trạng thái không rõ.",
    ]);
  });
});
