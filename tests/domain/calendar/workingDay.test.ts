import { workingDayFrom } from "../../../src/domain/calendar/workingDay";
import { openCatalogue } from "../../../src/usecases/catalogue";

const none = new Set<string>();

describe("workingDayFrom", () => {
  it("keeps a day on which offices work", () => {
    expect(workingDayFrom("2025-03-18", none)).toBe("2025-03-18");
  });

  it("moves a Sunday and a Saturday to the Monday after", () => {
    expect(workingDayFrom("2025-05-18", none)).toBe("2025-05-19");
    expect(workingDayFrom("2025-05-17", none)).toBe("2025-05-19");
  });

  it("passes over holidays and the weekend behind them", () => {
    const holidays = new Set(["2025-04-30", "2025-05-01", "2025-05-02"]);
    expect(workingDayFrom("2025-04-30", holidays)).toBe("2025-05-05");
  });

  it("knows the holidays that the product ships", () => {
    const holidays = openCatalogue().plan("hd-726")?.holidays ?? none;
    expect(workingDayFrom("2025-01-27", holidays)).toBe("2025-02-03");
    expect(workingDayFrom("2025-09-02", holidays)).toBe("2025-09-03");
  });
});
