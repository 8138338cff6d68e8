import { keptWords } from "../../src/usecases/keptWords";

describe("keptWords", () => {
  it.each([
    [0, 0, 0, ""],
    [4, 0, 0, "4 xác nhận trạng thái"],
    [0, 2, 0, "2 hạn được điều chỉnh"],
    [0, 0, 1, "ghi nhận đôn đốc của 1 cơ quan"],
    [4, 2, 1, "4 xác nhận trạng thái, 2 hạn được điều chỉnh, ghi nhận đôn đốc của 1 cơ quan"],
  ])("tells only what there is: %j, %j, %j", (verdicts, deadlines, followUps, words) => {
    expect(keptWords({ verdicts, deadlines, followUps })).toBe(words);
  });
});
