/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FoldedList } from "../../../src/taskpane/components/FoldedList";

function show(count: number): void {
  const items = Array.from({ length: count }, (_, at) => `Mục ${at + 1}`);
  render(
    <FluentProvider theme={webLightTheme}>
      <FoldedList label="Danh sách" items={items} keyOf={String} render={(item) => item} />
    </FluentProvider>,
  );
}

const entries = () => screen.getAllByRole("listitem");

describe("FoldedList", () => {
  it("shows a short list whole", () => {
    show(12);
    expect(entries()).toHaveLength(12);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("shows the first entries of a longer one, all on demand, and folds again", async () => {
    show(30);
    expect(entries()).toHaveLength(8);
    await userEvent.click(screen.getByRole("button", { name: "Xem cả 30" }));
    expect(entries()).toHaveLength(30);
    await userEvent.click(screen.getByRole("button", { name: "Thu gọn" }));
    expect(entries()).toHaveLength(8);
  });

  it("draws of a very long one only what is seen, and tells its true length", async () => {
    // jsdom lays nothing out: here a frame shows six entries.
    Object.defineProperty(Element.prototype, "clientHeight", { value: 300 });
    Object.defineProperty(HTMLElement.prototype, "offsetHeight", { value: 50 });
    show(3000);
    await userEvent.click(screen.getByRole("button", { name: "Xem cả 3000" }));
    expect(entries().length).toBeLessThan(60);
    expect(entries()[0]?.getAttribute("aria-setsize")).toBe("3000");
  });
});
