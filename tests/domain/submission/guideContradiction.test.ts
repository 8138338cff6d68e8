import { guideContradiction } from "../../../src/domain/submission/guideContradiction";
import type { Cover } from "../../../src/domain/submission/submission";
import { AGENCIES } from "../../helpers/aCollection";
import { aCover, aSubmission } from "../../helpers/aSubmission";

const own = aSubmission().identity;

function contradiction(cover: Partial<Cover>, identity: Partial<typeof own> = {}): string | null {
  const merged = own === null ? null : { ...own, agencyId: "so-y-te", ...identity };
  return guideContradiction(aSubmission({ identity: merged, cover: aCover(cover) }), AGENCIES);
}

describe("guideContradiction", () => {
  it("names both agencies", () => {
    expect(contradiction({ agency: "Sở Tư pháp" })).toBe(
      "Trang Hướng dẫn ghi cơ quan báo cáo là “Sở Tư pháp” nhưng thông tin nhận dạng ẩn của tệp là của “Sở Y tế”. Hãy chép nội dung sang đúng biểu mẫu của cơ quan và kỳ báo cáo.",
    );
  });

  it("names both periods in words", () => {
    expect(contradiction({ period: "tháng 2 năm 2025 (2025-02)" })).toContain(
      "kỳ báo cáo là tháng 2 năm 2025 nhưng thông tin nhận dạng ẩn của tệp là của kỳ tháng 3 năm 2025.",
    );
    expect(contradiction({ period: "quý I năm 2025 (2025-Q1)" })).toContain("quý I năm 2025");
  });

  it("names agency and period in one sentence", () => {
    const cover = { agency: "Sở Tư pháp", period: "tháng 2 năm 2025 (2025-02)" };
    expect(contradiction(cover)).toMatch(/“Sở Y tế”; kỳ báo cáo là tháng 2 năm 2025/u);
  });

  it.each<Partial<Cover>>([
    {},
    { agency: "Sở Y tế", period: "tháng 3 năm 2025 (2025-03)" },
    { agency: "sở y tế.", period: "Tháng 3 (2025-03)" },
    { agency: "Tất cả các cơ quan" },
    { agency: "Các sở" },
    { agency: "Sở Tư pháp, Sở Nội vụ" },
    { agency: "Sở Tư pháp và phòng khác" },
    { period: "tháng 2 năm 2025" },
    { period: "tháng 13 năm 2025 (2025-13)" },
  ])("is nothing where the guide says %j", (cover) => {
    expect(contradiction(cover)).toBeNull();
  });

  it("is nothing where the file itself does not say whose it is", () => {
    expect(contradiction({ agency: "Sở Tư pháp" }, { agencyId: null })).toBeNull();
    expect(contradiction({ period: "(2025-02)" }, { period: "" })).toBeNull();
    const cover = aCover({ agency: "Sở Tư pháp" });
    expect(guideContradiction(aSubmission({ identity: null, cover }), AGENCIES)).toBeNull();
  });
});
