import { openTerminal, printable } from "../../src/cli/terminal";
import { aStream } from "../helpers/commandLine";

describe("printable", () => {
  it("drops what moves the cursor, changes colours or turns the direction of writing", () => {
    expect(printable("a\u001B[31mđỏ\u0007\u009B2J\u202Excod.xlsx\u2066\u200F")).toBe(
      "a[31mđỏ2Jxcod.xlsx",
    );
  });

  it("keeps a text on one line", () => {
    expect(printable("dòng 1\r\n\tdòng 2")).toBe("dòng 1 dòng 2");
  });

  it("leaves Vietnamese and signs alone", () => {
    const text = "Đề xuất, kiến nghị – “≥ 55 %” …";
    expect(printable(text)).toBe(text);
  });
});

function notAsked(): never {
  throw new Error("Nobody wants it");
}

describe("openTerminal", () => {
  it("gives people the lines on stderr, and nothing on stdout", () => {
    const streams = aStream();
    openTerminal(streams, false).answer(notAsked, () => ["một", "hai"]);
    expect(streams.written).toEqual({ out: "", error: "một\nhai\n" });
  });

  it("gives programs one document on stdout, deceiving signs escaped but kept", () => {
    const streams = aStream();
    const document = { name: "x\u202Ey\u0085\u001B", list: ["đ"] };
    openTerminal(streams, true).answer(() => document, notAsked);
    expect(streams.written.error).toBe("");
    for (const sign of ["\u202E", "\u0085", "\u001B"]) {
      expect(streams.written.out).not.toContain(sign);
    }
    expect(JSON.parse(streams.written.out)).toEqual(document);
  });

  it("shows progress at most every two seconds when nobody watches", () => {
    let now = 0;
    const streams = aStream({ clock: () => now });
    const progress = openTerminal(streams, true).progress("Đang đọc");
    for (let done = 1; done <= 100; done += 1) {
      now += 100;
      progress(done, 100, `${done}.xlsx`);
    }
    const shown = ["20", "40", "60", "80"].map((at) => `Đang đọc ${at}/100: ${at}.xlsx\n`);
    expect(streams.written).toEqual({ out: "", error: shown.join("") });
  });

  it("rewrites one line within the window when somebody watches, and clears it in the end", () => {
    let now = 0;
    const streams = aStream({ clock: () => now, watched: true, columns: 20 });
    const terminal = openTerminal(streams, false);
    const progress = terminal.progress("Đọc");
    for (let done = 1; done <= 3; done += 1) {
      now += 1000;
      progress(done, 3, "một-cái-tên-rất-dài.xlsx");
    }
    terminal.say("xong");
    const clear = "\r\u001B[2K";
    expect(streams.written.error).toBe(
      `${clear}Đọc 1/3: một-cái-tê${clear}Đọc 2/3: một-cái-tê${clear}xong\n`,
    );
  });
});
