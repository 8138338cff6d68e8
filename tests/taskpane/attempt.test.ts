import { attempt, cancelRunning } from "../../src/taskpane/attempt";
import { initialSession, reduceSession } from "../../src/taskpane/session/session";
import { makeStore } from "../../src/taskpane/session/store";
import { HostError } from "../../src/usecases/hostError";

function aSession() {
  return makeStore(initialSession, reduceSession);
}

describe("attempt", () => {
  it("shows what goes on and how far it is, and nothing when it is done", async () => {
    const session = aSession();
    const seen: unknown[] = [];
    await attempt(session, "Đọc tệp", ({ progress }) => {
      progress(3, 12, "so-tu-phap.xlsx");
      seen.push(session.state().shell.busy);
      return Promise.resolve();
    });
    expect(seen).toEqual([
      {
        label: "Đọc tệp",
        cancellable: false,
        cancelling: false,
        step: { done: 3, total: 12, subject: "so-tu-phap.xlsx" },
      },
    ]);
    expect(session.state().shell.busy).toBeNull();
  });

  it("tells in a sentence what the program around the pane could not do", async () => {
    const session = aSession();
    await attempt(session, "Lập biểu", () =>
      Promise.reject(new HostError("sheet-protected", "Nhiệm vụ")),
    );
    expect(session.state().shell.notice).toMatchObject({
      tone: "error",
      sentence: "Trang “Nhiệm vụ” đang được bảo vệ nên không ghi được.",
    });
    expect(session.state().shell.busy).toBeNull();
  });

  it("lets a fault of the program itself through, and is ready for more work", async () => {
    const session = aSession();
    const bug = new Error("a fault");
    await expect(attempt(session, "Lập biểu", () => Promise.reject(bug))).rejects.toBe(bug);
    expect(session.state().shell.busy).toBeNull();
    expect(session.state().shell.notice).toBeNull();
  });

  it("does not begin a second piece of work while one goes on", async () => {
    const session = aSession();
    const begun: string[] = [];
    await attempt(session, "Một", async () => {
      begun.push("Một");
      await attempt(session, "Hai", () => {
        begun.push("Hai");
        return Promise.resolve();
      });
    });
    expect(begun).toEqual(["Một"]);
  });
});

describe("cancelRunning", () => {
  it("is heard by the work that goes on", async () => {
    const session = aSession();
    let heard = false;
    await attempt(
      session,
      "Tổng hợp",
      ({ cancel }) => {
        cancelRunning(session);
        heard = cancel.cancelled;
        expect(session.state().shell.busy?.cancelling).toBe(true);
        return Promise.resolve();
      },
      { cancellable: true },
    );
    expect(heard).toBe(true);
  });

  it("does nothing when nothing goes on", () => {
    const session = aSession();
    cancelRunning(session);
    expect(session.state()).toBe(initialSession);
  });
});
