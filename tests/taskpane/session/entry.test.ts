import { initialEntry, reduceEntry, type EntryState } from "../../../src/taskpane/session/entry";

const typed = (state: EntryState, row: string, field: string, words: string) =>
  reduceEntry(state, { type: "entry/typed", row, field, words });

describe("reduceEntry", () => {
  it("keeps what is typed, row by row and field by field", () => {
    const state = [
      ["a", "result", "Đã"],
      ["a", "status", "Xong"],
      ["b", "result", "Chưa"],
      ["a", "result", "Đã họp"],
    ].reduce(
      (last, [row = "", field = "", words = ""]) => typed(last, row, field, words),
      initialEntry,
    );
    expect(state.drafts).toEqual({
      a: { result: "Đã họp", status: "Xong" },
      b: { result: "Chưa" },
    });
  });

  it("drops words that reached the sheet, never those typed since", () => {
    const first = typed(initialEntry, "a", "result", "Đã");
    const both = typed(first, "a", "status", "Xong");
    const more = typed(both, "a", "result", "Đã họp");
    const settled = { result: "Đã", status: "Xong" };
    const state = reduceEntry(more, { type: "entry/settled", row: "a", typed: settled });
    expect(state.drafts).toEqual({ a: { result: "Đã họp" } });
    const done = reduceEntry(state, {
      type: "entry/settled",
      row: "a",
      typed: { result: "Đã họp" },
    });
    expect(done.drafts).toEqual({});
  });

  it("asks again after an answer was changed", () => {
    const asked = reduceEntry(initialEntry, { type: "entry/confirming", confirming: true });
    const state = reduceEntry(asked, { type: "entry/answered", key: "signedBy", words: "A" });
    expect(state).toMatchObject({ confirming: false, answers: { signedBy: "A" } });
    expect(reduceEntry(state, { type: "entry/finished" }).answers).toEqual({});
  });
});
