/** @jest-environment jsdom */
import { copyText } from "../../src/taskpane/copyText";

const selected: string[] = [];

/** A program that denies the clipboard, and whose old command does or does not work. */
function deny(commandWorks: boolean): void {
  Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error("denied")) } });
  Object.assign(document, {
    execCommand: () => {
      const area = document.activeElement;
      if (area instanceof HTMLTextAreaElement)
        selected.push(area.value.slice(area.selectionStart, area.selectionEnd));
      return commandWorks;
    },
  });
}

describe("copyText", () => {
  it("puts the text on the clipboard", async () => {
    const written: string[] = [];
    const writeText = (text: string): Promise<void> => {
      written.push(text);
      return Promise.resolve();
    };
    Object.assign(navigator, { clipboard: { writeText } });
    expect(await copyText("Tổng số 81")).toBe(true);
    expect(written).toEqual(["Tổng số 81"]);
  });

  it("copies by a selection where the clipboard is denied, and leaves nothing on the page", async () => {
    deny(true);
    expect(await copyText("Tổng số 82")).toBe(true);
    expect(selected).toContain("Tổng số 82");
    expect(document.querySelector("textarea")).toBeNull();
  });

  it("says when neither way works", async () => {
    deny(false);
    expect(await copyText("Tổng số 83")).toBe(false);
  });
});
