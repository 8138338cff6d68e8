import { judgeTarget } from "../../../src/domain/target/attainment";
import { parseTarget } from "../../../src/domain/target/parseTarget";

const IN_2025 = { horizon: "2030", today: "2025-03-18" };
const AFTER_2030 = { horizon: "2030", today: "2031-01-01" };

describe("judgeTarget", () => {
  it.each([
    ["≥ 55", 55, "Đạt", 0],
    ["≥ 55", 60.5, "Đạt", 5.5],
    ["≥ 55", 54, "Chưa đạt, còn thời hạn", -1],
    ["> 60", 60, "Chưa đạt, còn thời hạn", 0],
    ["> 60", 60.1, "Đạt", 0.1],
    ["≤ 20", 18, "Đạt", 2],
    ["≤ 20", 23, "Chưa đạt, còn thời hạn", -3],
    ["< 5", 5, "Chưa đạt, còn thời hạn", 0],
    ["100", 99.5, "Chưa đạt, còn thời hạn", -0.5],
    ["≥ 0,8", 0.75, "Chưa đạt, còn thời hạn", -0.05],
    ["16 - 18", 15, "Chưa đạt, còn thời hạn", -1],
    ["16 - 18", 16, "Đạt", 0],
    ["16 - 18", 18, "Đạt", 0],
    ["16 - 18", 19.5, "Vượt", 1.5],
  ])("finds for %s and %d: %s", (text, actual, state, distance) => {
    expect(judgeTarget(parseTarget(text), actual, IN_2025)).toEqual({ state, distance });
  });

  it.each([
    ["5", 3, "Đạt", 2],
    ["5", 6, "Chưa đạt, còn thời hạn", -1],
    ["10 - 15", 8, "Đạt", 7],
    ["Nhóm 20 tỉnh dẫn đầu cả nước", 20, "Đạt", 0],
    ["Nhóm 20 tỉnh dẫn đầu cả nước", 21, "Chưa đạt, còn thời hạn", -1],
  ])("finds the lower rank the better: %s and %d", (text, actual, state, distance) => {
    expect(judgeTarget(parseTarget(text, "Thứ bậc"), actual, IN_2025)).toEqual({ state, distance });
  });

  it("judges each stage of a staged target by the stage's own year", () => {
    const stages = { "2025": "≥ 70%", "2030": "≥ 85%", "2045": "100%" };
    const states = Object.entries(stages).map(
      ([horizon, text]) =>
        judgeTarget(parseTarget(text), 60, { horizon, today: "2026-01-01" }).state,
    );
    expect(states).toEqual(["Không đạt", "Chưa đạt, còn thời hạn", "Chưa đạt, còn thời hạn"]);
  });

  it("judges an aspiration by its figure", () => {
    const target = parseTarget("Phấn đấu đạt 3%");
    expect(target.aspirational).toBe(true);
    expect(judgeTarget(target, 2.5, IN_2025)).toEqual({
      state: "Chưa đạt, còn thời hạn",
      distance: -0.5,
    });
  });

  it("never calls a target missed before its horizon is over", () => {
    const target = parseTarget("≥ 55");
    const lastDay = { horizon: "2030", today: "2030-12-31" };
    expect(judgeTarget(target, 0, lastDay).state).toBe("Chưa đạt, còn thời hạn");
    expect(judgeTarget(target, 0, AFTER_2030).state).toBe("Không đạt");
    expect(judgeTarget(target, 55, AFTER_2030).state).toBe("Đạt");
    expect(judgeTarget(target, 0, { ...AFTER_2030, horizon: "" }).state).toBe(
      "Chưa đạt, còn thời hạn",
    );
  });

  it("waits for the figure", () => {
    expect(judgeTarget(parseTarget("≥ 55"), null, AFTER_2030)).toEqual({
      state: "Chưa có số liệu",
      distance: null,
    });
  });

  it.each([null, 5])(
    "asks nothing where the plan has a dash, whatever is reported: %s",
    (actual) => {
      expect(judgeTarget(parseTarget("-"), actual, AFTER_2030)).toEqual({
        state: "Không giao",
        distance: null,
      });
    },
  );

  it.each([
    "Tiên tiến, hiện đại",
    "5x",
    "0%",
    "tăng 5% so với năm 2024",
    "≥ 95% đối với cơ sở công lập; ≥ 80% đối với cơ sở tư thục",
    "≥ 95 đối với cơ sở phổ thông; ≥ 95 đối với cơ sở mầm non",
  ])("leaves %s to a person", (text) => {
    expect(judgeTarget(parseTarget(text), 5, IN_2025)).toEqual({
      state: "Cần người đánh giá",
      distance: null,
    });
  });
});
