import { parseDay } from "../../src/usecases/parseDay";

describe("parseDay", () => {
  it.each(["2025-03-18", "18/03/2025", "18/3/2025", " 18.3.2025 "])("reads “%s”", (text) => {
    expect(parseDay(text)).toBe("2025-03-18");
  });

  it.each(["", "18/03", "2025-02-30", "03/18/2025", "9999-12-31", "0202-03-18", "hôm qua"])(
    "takes “%s” for no day",
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );
});
