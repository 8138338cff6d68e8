import { makePacedProgress } from "../../src/taskpane/pacedProgress";

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe("makePacedProgress", () => {
  it("shows the first step at once, and of many in a moment the last one", () => {
    const shown: string[] = [];
    const { progress } = makePacedProgress((done, total, subject) =>
      shown.push(`${done}/${total} ${subject}`),
    );
    progress(1, 4, "a.xlsx");
    progress(2, 4, "b.xlsx");
    progress(3, 4, "c.xlsx");
    expect(shown).toEqual(["1/4 a.xlsx"]);
    jest.runAllTimers();
    expect(shown).toEqual(["1/4 a.xlsx", "3/4 c.xlsx"]);
    progress(4, 4, "d.xlsx");
    expect(shown.at(-1)).toBe("4/4 d.xlsx");
  });

  it("shows nothing once the work is over", () => {
    const shown: number[] = [];
    const { progress, end } = makePacedProgress((done) => shown.push(done));
    progress(1, 2, "a.xlsx");
    progress(2, 2, "b.xlsx");
    end();
    jest.runAllTimers();
    expect(shown).toEqual([1]);
  });
});
