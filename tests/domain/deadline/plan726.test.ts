import type { DeadlineMeaning } from "../../../src/domain/deadline/deadline";
import { deadlineForms } from "../../../src/domain/deadline/forms";
import { parseDeadline } from "../../../src/domain/deadline/parseDeadline";

/** Every deadline text of annex II of plan 726/KH-UBND. */
const ANNEX: Readonly<Record<string, DeadlineMeaning>> = {
  "02/2025": { due: "2025-02-28" },
  "3/2025": { due: "2025-03-31" },
  "4/2025": { due: "2025-04-30" },
  "5/2025": { due: "2025-05-31" },
  "6/2025": { due: "2025-06-30" },
  "7/2025": { due: "2025-07-31" },
  "9/2025": { due: "2025-09-30" },
  "12/2025": { due: "2025-12-31" },
  "Thường xuyên": { recurrence: "continuous" },
  "5/2025 và thực hiện thường xuyên": { due: "2025-05-31", continues: true },
  "5/2025 và thường xuyên": { due: "2025-05-31", continues: true },
  "12/2025 và các năm tiếp theo": { due: "2025-12-31", continues: true },
  "Tháng 01 hàng năm": { recurrence: "yearly", recurrenceDue: "01-31" },
  "Trước tháng 10 hàng năm": { recurrence: "yearly", recurrenceDue: "09-30" },
  "Rà soát bổ sung năm 2025 và trước tháng 10 hàng năm": {
    due: "2025-12-31",
    recurrence: "yearly",
    recurrenceDue: "09-30",
  },
  "Theo lộ trình": { condition: "Theo lộ trình" },
  "Theo hướng dẫn của Trung ương": { condition: "Theo hướng dẫn của Trung ương" },
  "Sau khi Trung ương ban hành": { condition: "Sau khi Trung ương ban hành" },
  "Sau khi Đề án, Chương trình của Trung ương ban hành": {
    condition: "Sau khi Đề án, Chương trình của Trung ương ban hành",
  },
  "3/2025 (Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi). Đối với các địa bàn khác hoàn thành trong những năm tiếp theo":
    { due: "2025-03-31", scope: "Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi", continues: true },
};

/** Deadline texts of the other four plans, and of the body of plan 726. */
const ELSEWHERE: Readonly<Record<string, DeadlineMeaning>> = {
  "28/02/2025": { due: "2025-02-28" },
  "10/03/2025": { due: "2025-03-10" },
  "05/3/2025": { due: "2025-03-05" },
  "30/12/2025": { due: "2025-12-30" },
  "03/2025": { due: "2025-03-31" },
  "30/4/2025 và các tháng tiếp theo": { due: "2025-04-30", continues: true },
  "30/12/2025 và các năm tiếp theo": { due: "2025-12-30", continues: true },
  "Hoàn thành trong tháng 4/2025": { due: "2025-04-30" },
  "Hoàn thành trong tháng 5/2025 và thực hiện thường xuyên.": {
    due: "2025-05-31",
    continues: true,
  },
  "Thực hiện trước tháng 10 hàng năm.": { recurrence: "yearly", recurrenceDue: "09-30" },
  "Hoàn thành trong tháng 01 hàng năm.": { recurrence: "yearly", recurrenceDue: "01-31" },
  "Hoàn thành trước 12/2025.": { due: "2025-11-30" },
  "hoàn thành trước ngày 10/3/2025.": { due: "2025-03-09" },
  "2025": { due: "2025-12-31" },
  "Năm 2025": { due: "2025-12-31" },
  "Tháng 02 hàng năm": { recurrence: "yearly", recurrenceDue: "02-28" },
  "Sau khi tỉnh ban hành chính sách": { condition: "Sau khi tỉnh ban hành chính sách" },
  "Theo lộ trình của tỉnh": { condition: "Theo lộ trình của tỉnh" },
  "Thực hiện theo KH của tỉnh": { condition: "Thực hiện theo KH của tỉnh" },
  "Theo hướng dẫn của tỉnh": { condition: "Theo hướng dẫn của tỉnh" },
  "Hằng năm": { recurrence: "yearly" },
  "Hàng năm": { recurrence: "yearly" },
  "2026": { due: "2026-12-31" },
  "2026-2030": { from: "2026-01-01", due: "2030-12-31" },
  "Quý IV/2026": { due: "2026-12-31" },
  "Năm 2025 và những năm tiếp theo": { due: "2025-12-31", continues: true },
  "Hoàn thành kết nối tháng 12/2026": { due: "2026-12-31" },
  "Sau khi hệ thống dữ liệu được hoàn thành": {
    condition: "Sau khi hệ thống dữ liệu được hoàn thành",
  },
  "Theo thời gian các bộ, ngành đã đăng ký trong triển khai xây dựng các nền tảng số quốc gia": {
    condition:
      "Theo thời gian các bộ, ngành đã đăng ký trong triển khai xây dựng các nền tảng số quốc gia",
  },
  "Thực hiện theo Chương trình của thành phố": {
    condition: "Thực hiện theo Chương trình của thành phố",
  },
  "Sau khi Sở Nội vụ ban hành Bộ quy tắc ứng xử": {
    condition: "Sau khi Sở Nội vụ ban hành Bộ quy tắc ứng xử",
  },
  "Theo hướng dẫn thành phố": { condition: "Theo hướng dẫn thành phố" },
  "Theo triển khai của Sở Giáo dục và đào tạo": {
    condition: "Theo triển khai của Sở Giáo dục và đào tạo",
  },
  "Sau khi Bộ Công thương triển khai": { condition: "Sau khi Bộ Công thương triển khai" },
  "Đối với Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi hoàn thành trong tháng 3/2025 và đối với các địa bàn khác hoàn thành trong những năm tiếp theo.":
    { due: "2025-03-31", scope: "Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi", continues: true },
};

describe("parseDeadline, for the five plans", () => {
  it.each(Object.entries({ ...ANNEX, ...ELSEWHERE }))("understands %s", (text, meaning) => {
    expect(parseDeadline(text)).toMatchObject({
      due: null,
      from: null,
      recurrence: null,
      recurrenceDue: null,
      continues: false,
      condition: null,
      scope: null,
      ...meaning,
      readable: true,
    });
  });

  it.each(Object.keys({ ...ANNEX, ...ELSEWHERE }))("finds one meaning only in %s", (text) => {
    const bare = text.replace(/\.$/u, "");
    expect(deadlineForms.filter((form) => form.read(bare) !== undefined)).toHaveLength(1);
  });
});
