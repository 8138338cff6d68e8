import { requestsOf, type WriteStep } from "../../../../src/adapters/office/write/writeStep";

const step = (sheet: string, bytes: number): WriteStep => ({
  sheet,
  bytes,
  write: () => undefined,
});

describe("requestsOf", () => {
  it("puts steps into one request as long as they fit, in their order", () => {
    const steps = [step("a", 600_000), step("b", 300_000), step("c", 300_000), step("d", 1)];
    expect(requestsOf(steps)).toEqual([steps.slice(0, 2), steps.slice(2)]);
  });

  it("gives a step that is too large a request of its own", () => {
    const steps = [step("a", 1), step("b", 3_000_000), step("c", 1)];
    expect(requestsOf(steps).map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it("needs no request for nothing", () => {
    expect(requestsOf([])).toEqual([]);
  });
});
