/** @jest-environment jsdom */
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef, useState, type ReactElement } from "react";
import { useKeptFocus } from "../../src/taskpane/useKeptFocus";

function Page(): ReactElement {
  const page = useRef<HTMLElement>(null);
  useKeptFocus(page);
  return (
    <main ref={page} tabIndex={-1}>
      <Vanishing />
      <button type="button">Ở lại</button>
    </main>
  );
}

/** Goes by itself: nothing around it is drawn anew. */
function Vanishing(): ReactElement | null {
  const [there, setThere] = useState(true);
  return there ? (
    <button type="button" onClick={() => setThere(false)}>
      Đi
    </button>
  ) : null;
}

describe("useKeptFocus", () => {
  it("gives the focus to the page when the button that had it is gone", async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "Đi" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("main")));
  });

  it("leaves the focus where the user put it meanwhile", async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole("button", { name: "Đi" }));
    const stays = screen.getByRole("button", { name: "Ở lại" });
    stays.focus();
    await new Promise((soon) => requestAnimationFrame(soon));
    expect(document.activeElement).toBe(stays);
  });
});
