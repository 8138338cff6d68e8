import { makePaneActions } from "../../src/taskpane/paneActions";
import { aDesk, aSession } from "../helpers/aDesk";

describe("makePaneActions", () => {
  it("lets a place that is come back to begin at its top, whatever file was looked at", async () => {
    const desk = aDesk();
    const session = await aSession(desk);
    const { visit } = makePaneActions(desk, session);
    session.dispatch({ type: "collect/file-opened", path: "a.xlsx" });
    session.dispatch({ type: "collect/file-closed" });
    expect(session.state().collect.left).toBe("a.xlsx");
    visit("collect");
    expect(session.state().shell.place).toBe("collect");
    expect(session.state().collect.left).toBeNull();
  });
});
