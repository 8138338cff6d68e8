import { parseDeadline } from "../../../src/domain/deadline/parseDeadline";
import { countdown, type CountdownContext } from "../../../src/usecases/entry/countdown";

const context: CountdownContext = {
  today: "2025-03-10",
  issued: "2025-02-20",
  soonBy: "2025-04-18",
  done: false,
  completedOn: null,
};

const counted = (text: string, more: Partial<CountdownContext> = {}) => {
  const { words, tone } = countdown(parseDeadline(text), { ...context, ...more });
  return [words, tone];
};

describe("countdown", () => {
  it.each([
    ["22/3/2025", "còn 12 ngày", "soon"],
    ["12/2025", "còn 296 ngày", "calm"],
    ["10/3/2025", "hết hạn hôm nay", "soon"],
    ["07/3/2025", "quá hạn 3 ngày", "late"],
    ["Thường xuyên", "thường xuyên", "calm"],
    ["Hằng năm", "định kỳ, lần tới 31/12/2025, còn 296 ngày", "calm"],
    ["hàng tháng", "định kỳ, lần tới 31/03/2025, còn 21 ngày", "soon"],
    ["Sau khi Trung ương ban hành", "chưa ấn định ngày", "calm"],
    ["01/2025", "hạn trước ngày ban hành kế hoạch", "calm"],
  ])("says of %s: %s", (text, words, tone) => {
    expect(counted(text)).toEqual([words, tone]);
  });

  it("stops when the task is done, and says whether in time", () => {
    const done = (completedOn: string | null) => counted("07/3/2025", { done: true, completedOn });
    expect(done(null)).toEqual(["đã hoàn thành", "done"]);
    expect(done("2025-03-07")).toEqual(["hoàn thành đúng hạn", "done"]);
    expect(done("2025-03-09")).toEqual(["hoàn thành quá hạn 2 ngày", "done"]);
  });
});
