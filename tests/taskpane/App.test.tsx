/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App, type AppProps } from "../../src/taskpane/App";
import { OldExcel } from "../../src/taskpane/components/OldExcel";
import type { PaneActions } from "../../src/taskpane/paneActions";
import {
  initialSession,
  reduceSession,
  type SessionState,
} from "../../src/taskpane/session/session";
import { makeStore } from "../../src/taskpane/session/store";
import { openCatalogue } from "../../src/usecases/catalogue";

const catalogue = openCatalogue();

/** Pages are tested by themselves; here every one of their actions is out of reach. */
const noPageActions = new Proxy({}, { get: () => () => undefined });

function showApp(state: Partial<SessionState> = {}, actions: Partial<PaneActions> = {}) {
  const session = makeStore({ ...initialSession, ...state }, reduceSession);
  const props: AppProps = {
    session,
    catalogue,
    abilities: {
      api: "1.17",
      platform: "windows",
      supported: true,
      notes: false,
      newWorkbook: true,
      ownBytes: true,
    },
    today: "2025-03-10",
    theme: "light",
    actions: {
      visit: (place) => session.dispatch({ type: "shell/visited", place }),
      closeNotice: () => session.dispatch({ type: "shell/noticed", notice: null }),
      cancel: () => session.dispatch({ type: "shell/cancelling" }),
      template: noPageActions,
      entry: noPageActions,
      check: noPageActions,
      collect: noPageActions,
      report: noPageActions,
      ...actions,
    } as PaneActions,
  };
  render(<App {...props} />);
  return session;
}

describe("App", () => {
  it("leads to each of the five places by their tabs", async () => {
    const session = showApp();
    await userEvent.click(screen.getByRole("tab", { name: "Báo cáo" }));
    expect(session.state().shell.place).toBe("report");
    const names = screen.getAllByRole("tab").map((tab) => tab.getAttribute("aria-label"));
    expect(names).toEqual(["Lập biểu", "Nhập kết quả", "Kiểm tra", "Tổng hợp", "Báo cáo"]);
  });

  it("tells what could not be done and what to do next, until it is closed", async () => {
    const session = showApp();
    act(() =>
      session.dispatch({
        type: "shell/noticed",
        notice: { tone: "error", sentence: "Không ghi được.", next: "Hãy thử lại." },
      }),
    );
    expect(screen.getByText("Không ghi được.")).toBeTruthy();
    expect(screen.getByText("Hãy thử lại.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Đóng thông báo" }));
    expect(screen.queryByText("Không ghi được.")).toBeNull();
  });

  it("shows how far long work is and lets it be stopped", async () => {
    const session = showApp();
    act(() => {
      session.dispatch({ type: "shell/started", label: "Đọc tệp", cancellable: true });
      session.dispatch({ type: "shell/stepped", done: 3, total: 12, subject: "so-tu-phap.xlsx" });
    });
    expect(screen.getByText("Đọc tệp… 3/12")).toBeTruthy();
    expect(screen.getByText("so-tu-phap.xlsx")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Dừng" }));
    const stopping = screen.getByRole("button", { name: "Đang dừng…" });
    expect(stopping.getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(stopping);
  });
});

describe("OldExcel", () => {
  it("says what works and what does not", () => {
    render(<OldExcel />);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("quá cũ");
    expect(screen.getAllByRole("listitem").length).toBeGreaterThanOrEqual(4);
  });
});
