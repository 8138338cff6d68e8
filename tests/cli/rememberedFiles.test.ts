import { existsSync, readFileSync, readdirSync } from "node:fs";
import { openMemory } from "../../src/adapters/xlsx/memory/openMemory";
import type { Memory } from "../../src/usecases/ports";
import { aBook, writeBook } from "../helpers/aBook";
import { aDesk, aReportOf, reportBytes, type Desk } from "../helpers/commandLine";

let asked = 0;
let desk: Desk;

/** The memory of the command line, with a look at whether it is used. */
const watched: Memory = {
  open: (basis) => {
    asked += 1;
    return openMemory(desk.at("nhớ"), "bản 1").open(basis);
  },
};

beforeEach(async () => {
  asked = 0;
  desk = aDesk(watched);
  desk.put("nộp/so-y-te.xlsx", await reportBytes("so-y-te"));
  desk.put("nộp/so-tu-phap.xlsx", await reportBytes("so-tu-phap"));
});

afterEach(() => desk.clear());

const consolidate = (...more: readonly string[]): Promise<unknown> =>
  desk.json("consolidate", "nộp", "--plan", "hd-726", "--period", "2025-03", ...more);

describe("kehoach consolidate", () => {
  it("answers and writes the same from memory", async () => {
    const first = await consolidate("--out", "một.xlsx");
    const second = await consolidate("--out", "hai.xlsx");
    expect(second).toEqual({ ...(first as object), out: "hai.xlsx" });
    expect(readFileSync(desk.at("hai.xlsx")).equals(readFileSync(desk.at("một.xlsx")))).toBe(true);
    // What was read of the files, what was written of their rows, and which roll-ups were written.
    expect(readdirSync(desk.at("nhớ"))).toHaveLength(3);
    expect(asked).toBe(6);
  });

  it("says the same of files that are not used", async () => {
    desk.put("nộp/so-y-te cũ.xlsx", await reportBytes("so-y-te", "Bản đầu"));
    desk.put("nộp/so-y-te sao.xlsx", await reportBytes("so-y-te"));
    desk.put("nộp/kỳ khác.xlsx", await writeBook(aReportOf("so-y-te", "Xong", "2025-02")));
    desk.put("nộp/chưa điền.xlsx", await writeBook(aBook("so-noi-vu")));
    const anew = await consolidate("--no-cache");
    expect(await consolidate()).toEqual(anew);
    expect(await consolidate()).toEqual(anew);
  });

  it("takes the days of receipt and the exclusions of today, not of the run before", async () => {
    await consolidate();
    desk.put("ngày.csv", "file,date\nso-y-te.xlsx,2025-03-25\n");
    const change = ["--received", "ngày.csv", "--exclude", "so-tu-phap.xlsx", "--reason", "Nhầm"];
    const again = await consolidate(...change);
    expect(await consolidate(...change, "--no-cache")).toEqual(again);
    expect(again).toMatchObject({
      files: [
        { status: "excluded", reason: expect.stringContaining("Nhầm") as string },
        { status: "used" },
      ],
    });
  });

  it("asks no memory and leaves none with --no-cache", async () => {
    await consolidate("--no-cache");
    expect(asked).toBe(0);
    expect(existsSync(desk.at("nhớ"))).toBe(false);
  });
});
