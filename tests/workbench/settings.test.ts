import { readSettings, writeSettings } from "../../src/workbench/settings";

describe("readSettings", () => {
  it("reads back what was written", () => {
    const settings = { excel: "web-1.13", theme: "dark", width: 320, book: "blank" } as const;
    expect(readSettings(writeSettings(settings))).toEqual(settings);
  });

  it("takes the usual for what it does not understand", () => {
    const usual = readSettings("");
    expect(readSettings("?excel=2003&theme=pink&width=wide&book=old")).toEqual(usual);
    expect(readSettings("?excel=toString")).toEqual(usual);
  });

  it("keeps the pane within the widths that Excel gives it", () => {
    expect(readSettings("?width=10").width).toBe(320);
    expect(readSettings("?width=4000").width).toBe(400);
  });
});
