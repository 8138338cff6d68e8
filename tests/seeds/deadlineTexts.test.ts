import { UNREADABLE_DEADLINE, type DeadlineMeaning } from "../../src/domain/deadline/deadline";
import { deadlineForms } from "../../src/domain/deadline/forms";
import { parseDeadline } from "../../src/domain/deadline/parseDeadline";
import { storedPlans } from "../helpers/storedPlans";

/** Every deadline text of the plans, and what an official takes it to mean. */
const IN_PLANS: Readonly<Record<string, DeadlineMeaning>> = {
  "02/2025": {"due": "2025-02-28"},
  "7/2025": {"due": "2025-07-31"},
  "Thường xuyên": {"recurrence": "continuous"},
  "3/2025": {"due": "2025-03-31"},
  "Theo lộ trình": {"condition": "Theo lộ trình"},
  "4/2025": {"due": "2025-04-30"},
  "Sau khi Trung ương ban hành": {"condition": "Sau khi Trung ương ban hành"},
  "12/2025": {"due": "2025-12-31"},
  "5/2025 và thực hiện thường xuyên": {"due": "2025-05-31", "continues": true},
  "6/2025": {"due": "2025-06-30"},
  "5/2025": {"due": "2025-05-31"},
  "5/2025 và thường xuyên": {"due": "2025-05-31", "continues": true},
  "Sau khi Đề án, Chương trình của Trung ương ban hành": {"condition": "Sau khi Đề án, Chương trình của Trung ương ban hành"},
  "3/2025 (Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi). Đối với các địa bàn khác hoàn thành trong những năm tiếp theo": {"due": "2025-03-31", "continues": true, "scope": "Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi"},
  "12/2025 và các năm tiếp theo": {"due": "2025-12-31", "continues": true},
  "9/2025": {"due": "2025-09-30"},
  "Rà soát bổ sung năm 2025 và trước tháng 10 hàng năm": {"due": "2025-12-31", "recurrence": "yearly", "recurrenceDue": "09-30"},
  "Trước tháng 10 hàng năm": {"recurrence": "yearly", "recurrenceDue": "09-30"},
  "Tháng 01 hàng năm": {"recurrence": "yearly", "recurrenceDue": "01-31"},
  "Theo hướng dẫn của Trung ương": {"condition": "Theo hướng dẫn của Trung ương"},
  "28/02/2025": {"due": "2025-02-28"},
  "26/02/2025": {"due": "2025-02-26"},
  "10/03/2025": {"due": "2025-03-10"},
  "05/3/2025": {"due": "2025-03-05"},
  "30/3/2025": {"due": "2025-03-30"},
  "03/2025": {"due": "2025-03-31"},
  "30/4/2025 và các tháng tiếp theo": {"due": "2025-04-30", "continues": true},
  "30/5/2025 và các tháng tiếp theo": {"due": "2025-05-30", "continues": true},
  "30/5/2025": {"due": "2025-05-30"},
  "30/6/2025": {"due": "2025-06-30"},
  "30/7/2025": {"due": "2025-07-30"},
  "30/12/2025": {"due": "2025-12-30"},
  "30/8/2025": {"due": "2025-08-30"},
  "30/12/2025 và các năm tiếp theo": {"due": "2025-12-30", "continues": true},
  "Thường xuyên.": {"recurrence": "continuous"},
  "Hoàn thành sau khi Bộ, ngành Trung ương ban hành Đề án": {"condition": "Hoàn thành sau khi Bộ, ngành Trung ương ban hành Đề án"},
  "Hoàn thành trong tháng 4/2025": {"due": "2025-04-30"},
  "Hoàn thành sau khi Bộ, ngành Trung ương ban hành.": {"condition": "Hoàn thành sau khi Bộ, ngành Trung ương ban hành"},
  "Hoàn thành trong tháng 12/2025.": {"due": "2025-12-31"},
  "Hoàn thành trong tháng 5/2025 và thực hiện thường xuyên.": {"due": "2025-05-31", "continues": true},
  "Hoàn thành trong tháng 6/2025.": {"due": "2025-06-30"},
  "Hoàn thành trong tháng 5/2025.": {"due": "2025-05-31"},
  "Hoàn thành sau khi Đề án/Chương trình được Trung ương ban hành.": {"condition": "Hoàn thành sau khi Đề án/Chương trình được Trung ương ban hành"},
  "Rà soát bổ sung năm 2025 và trước tháng 10 hàng năm.": {"due": "2025-12-31", "recurrence": "yearly", "recurrenceDue": "09-30"},
  "Thực hiện trước tháng 10 hàng năm.": {"recurrence": "yearly", "recurrenceDue": "09-30"},
  "Hoàn thành trong tháng 03/2025.": {"due": "2025-03-31"},
  "Hoàn thành trong tháng 01 hàng năm.": {"recurrence": "yearly", "recurrenceDue": "01-31"},
  "Hoàn thành trước 12/2025.": {"due": "2025-11-30"},
  "Sau khi tỉnh ban hành chính sách": {"condition": "Sau khi tỉnh ban hành chính sách"},
  "Năm 2025": {"due": "2025-12-31"},
  "Theo lộ trình của tỉnh": {"condition": "Theo lộ trình của tỉnh"},
  "Thực hiện theo KH của tỉnh": {"condition": "Thực hiện theo KH của tỉnh"},
  "Tháng 02 hàng năm": {"recurrence": "yearly", "recurrenceDue": "02-28"},
  "Theo hướng dẫn của TW, của tỉnh": {"condition": "Theo hướng dẫn của TW, của tỉnh"},
  "Hàng năm": {"recurrence": "yearly"},
  "Sau khi hệ thống dữ liệu được hoàn thành": {"condition": "Sau khi hệ thống dữ liệu được hoàn thành"},
  "Theo thời gian các bộ, ngành đã đăng ký trong triển khai xây dựng các nền tảng số quốc gia": {"condition": "Theo thời gian các bộ, ngành đã đăng ký trong triển khai xây dựng các nền tảng số quốc gia"},
  "Hoàn thành kết nối tháng 12/2026": {"due": "2026-12-31"},
  "Năm 2025 và những năm tiếp theo": {"due": "2025-12-31", "continues": true},
  "Thực hiện theo Chương trình của thành phố": {"condition": "Thực hiện theo Chương trình của thành phố"},
  "Hằng năm": {"recurrence": "yearly"},
  "Sau khi Sở Nội vụ ban hành Bộ quy tắc ứng xử": {"condition": "Sau khi Sở Nội vụ ban hành Bộ quy tắc ứng xử"},
  "2026": {"due": "2026-12-31"},
  "Theo hướng dẫn thành phố": {"condition": "Theo hướng dẫn thành phố"},
  "Theo triển khai của Sở Giáo dục": {"condition": "Theo triển khai của Sở Giáo dục"},
  "Theo triển khai của Sở nội vụ": {"condition": "Theo triển khai của Sở nội vụ"},
  "Theo triển khai của Sở Tư pháp": {"condition": "Theo triển khai của Sở Tư pháp"},
  "2026-2030": {"due": "2030-12-31", "from": "2026-01-01"},
  "Theo triển khai của Sở Giáo dục và đào tạo": {"condition": "Theo triển khai của Sở Giáo dục và đào tạo"},
  "Quý IV/2026": {"due": "2026-12-31"},
  "Sau khi Bộ Công thương triển khai": {"condition": "Sau khi Bộ Công thương triển khai"},
};

/** Deadlines that stand only in the bodies of the documents. */
const IN_BODIES: Readonly<Record<string, DeadlineMeaning>> = {
  "2025": { due: "2025-12-31" },
  "hoàn thành trước ngày 10/3/2025.": { due: "2025-03-09" },
  "Theo hướng dẫn của tỉnh": { condition: "Theo hướng dẫn của tỉnh" },
  "Đối với Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi hoàn thành trong tháng 3/2025 và đối với các địa bàn khác hoàn thành trong những năm tiếp theo.":
    { due: "2025-03-31", scope: "Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi", continues: true },
};

const textsOfPlans = storedPlans().flatMap((plan) =>
  plan.tasks.filter((task) => !task.heading).map((task) => task.deadline),
);

describe("deadline texts of the plans", () => {
  it("are in every task, and each of them stands in the table with its meaning", () => {
    const distinct = [...new Set(textsOfPlans)];
    expect(distinct.length).toBeGreaterThan(20);
    expect(distinct.filter((text) => text === null)).toEqual([]);
    expect(distinct.filter((text) => text !== null && !(text in IN_PLANS))).toEqual([]);
    expect(Object.keys(IN_PLANS).filter((text) => !distinct.includes(text))).toEqual([]);
  });

  const all = Object.entries({ ...IN_PLANS, ...IN_BODIES });
  it.each(all)("mean what they say: %s", (text, meaning) => {
    expect(parseDeadline(text)).toEqual({ ...UNREADABLE_DEADLINE, ...meaning, readable: true });
  });

  it.each(all)("are of one form only: %s", (text) => {
    const bare = text.replace(/\.$/u, "");
    expect(deadlineForms.filter((form) => form.read(bare) !== undefined)).toHaveLength(1);
  });
});
