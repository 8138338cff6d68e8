/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { RowList } from "../../../src/taskpane/components/RowList";

beforeEach(() => {
  // jsdom lays nothing out; here the box of the list is 400 high and each of its rows 40.
  jest.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(400);
  jest.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(5_000 * 40);
  jest.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(300);
  jest.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(40);
  Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number) {
    if (typeof to !== "object") return;
    this.scrollTop = to.top ?? 0;
    this.dispatchEvent(new Event("scroll"));
  };
});

afterEach(() => jest.restoreAllMocks());

function showList(count: number, startAt: string | null = null): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <RowList
        label="Danh sách"
        items={Array.from({ length: count }, (_, at) => `dòng ${at + 1}`)}
        keyOf={(item) => item}
        rowHeight={40}
        startAt={startAt}
        draw={(item, tabIndex) => (
          <button type="button" tabIndex={tabIndex}>
            {item}
          </button>
        )}
      />
    </FluentProvider>,
  );
}

const focused = (): string => document.activeElement?.textContent ?? "";

describe("RowList", () => {
  it("is one stop of the Tab key, and arrows go from row to row", async () => {
    showList(5);
    await userEvent.tab();
    expect(focused()).toBe("dòng 1");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(focused()).toBe("dòng 3");
    await userEvent.keyboard("{End}");
    expect(focused()).toBe("dòng 5");
    await userEvent.keyboard("{ArrowUp}");
    expect(focused()).toBe("dòng 4");
    await userEvent.keyboard("{Home}");
    expect(focused()).toBe("dòng 1");
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it("begins at the row where the user was before", () => {
    showList(5, "dòng 4");
    expect(focused()).toBe("dòng 4");
  });

  it("draws of many rows only those that show, and tells how many there are", () => {
    showList(5_000);
    const rows = screen.getAllByRole("listitem");
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute("aria-setsize")).toBe("5000");
  });

  it("reaches by the keyboard rows that are not drawn yet", async () => {
    showList(5_000);
    await userEvent.tab();
    await userEvent.keyboard("{End}");
    await screen.findByRole("button", { name: "dòng 5000" });
    expect(focused()).toBe("dòng 5000");
  });
});
