import {
  initialShell,
  reduceShell,
  type Notice,
  type ShellState,
} from "../../../src/taskpane/session/shell";

const told = (tone: Notice["tone"]): ShellState => ({
  ...initialShell,
  notice: { tone, sentence: "Đã tạo biểu." },
});

describe("reduceShell", () => {
  it.each(["success", "info"] as const)(
    "drops a notice of %s where another place opens",
    (tone) => {
      expect(reduceShell(told(tone), { type: "shell/visited", place: "entry" }).notice).toBeNull();
    },
  );

  it.each(["warning", "error"] as const)("keeps a notice of %s until it is closed", (tone) => {
    const state = told(tone);
    expect(reduceShell(state, { type: "shell/visited", place: "entry" }).notice).toBe(state.notice);
  });

  it("keeps every notice where the place stays", () => {
    const state = told("success");
    expect(reduceShell(state, { type: "shell/visited", place: "template" })).toEqual(state);
  });
});
