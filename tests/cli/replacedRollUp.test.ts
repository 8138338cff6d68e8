import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { readKeptEntries, type KeptReading } from "../../src/workbook/readKeptEntries";
import { aBook, catalogue, writeBook } from "../helpers/aBook";
import { aDesk, reportBytes, tasksOf, type Desk } from "../helpers/commandLine";
import { defined } from "../helpers/defined";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { enter } from "../helpers/enteredCell";
import { recalculate } from "../helpers/libreOffice";

jest.setTimeout(60_000);

const MARCH = ["consolidate", "nop", "--plan", "hd-726", "--period", "2025-03"];
const VERDICT = "Xác nhận của cơ quan tổng hợp";
const task = defined(tasksOf("so-y-te")[0]);

interface Answer {
  readonly out: string | null;
  readonly backup: string | null;
  readonly tasks: readonly {
    readonly id: string;
    readonly status: string;
    readonly group: string;
  }[];
}

let desk: Desk;

beforeEach(async () => {
  desk = aDesk();
  desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
});

afterEach(() => {
  desk.clear();
});

async function consolidated(): Promise<Answer> {
  return (await desk.json(...MARCH, "--out", "th.xlsx")) as Answer;
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(desk.at(path)));
}

/** What an officer of the department does with the roll-up: a verdict, a channel, two calls. */
function enterIntoRollUp(): Uint8Array {
  const judged = enter(bytesOf("th.xlsx"), "Tổng hợp nhiệm vụ", [task, VERDICT], "Hoàn thành");
  const received = enter(judged, "Tình hình nộp", ["Sở Y tế", "Kênh nhận"], "Thư điện tử");
  const edited = enter(received, "Tình hình nộp", ["Sở Tư pháp", "Số lần đôn đốc"], 2);
  desk.put("th.xlsx", edited);
  return edited;
}

async function entriesIn(path: string): Promise<KeptReading> {
  const reading = await readWorkbook(path, bytesOf(path));
  if (reading.kind !== "read") throw new Error(reading.message);
  return readKeptEntries(reading.workbook, defined(catalogue.plan("hd-726")).agencies);
}

describe("consolidate over an earlier roll-up", () => {
  it("keeps what the department entered, and counts by its verdict", async () => {
    const before = await consolidated();
    expect(before.backup).toBeNull();
    expect(before.tasks.find(({ id }) => id === task)).toMatchObject({ status: "Đang thực hiện" });
    enterIntoRollUp();
    const after = await consolidated();
    const { status, group } = defined(after.tasks.find(({ id }) => id === task));
    expect(status).toBe("Hoàn thành");
    expect(group).toMatch(/^Hoàn thành/u);
    const others = (answer: Answer) => answer.tasks.filter(({ id }) => id !== task);
    expect(others(after)).toEqual(others(before));
    const { verdicts, followUps, unread } = await entriesIn("th.xlsx");
    expect([...verdicts]).toEqual([[task, "Hoàn thành"]]);
    expect(Object.fromEntries(followUps)).toEqual({
      "so-y-te": { channel: "Thư điện tử", times: null },
      "so-tu-phap": { channel: null, times: 2 },
    });
    expect(unread).toEqual([]);
  });

  it("keeps the workbook it replaces beside it, byte by byte", async () => {
    await consolidated();
    expect(existsSync(desk.at("th.ban-truoc.xlsx"))).toBe(false);
    const edited = enterIntoRollUp();
    expect((await consolidated()).backup).toBe("th.ban-truoc.xlsx");
    expect(bytesOf("th.ban-truoc.xlsx")).toEqual(edited);
    expect(bytesOf("th.xlsx")).not.toEqual(edited);
  });

  it("does not push that workbook out when nothing changed since", async () => {
    await consolidated();
    const edited = enterIntoRollUp();
    await consolidated();
    expect((await consolidated()).backup).toBeNull();
    expect(bytesOf("th.ban-truoc.xlsx")).toEqual(edited);
  });

  it("writes the roll-up where a link leads, as if it were written there", async () => {
    mkdirSync(desk.at("chung/thang-3"), { recursive: true });
    await desk.json(...MARCH, "--out", "chung/thang-3/th.xlsx");
    const before = bytesOf("chung/thang-3/th.xlsx");
    symlinkSync(desk.at("chung/thang-3/th.xlsx"), desk.at("th.xlsx"));
    desk.put("nop/b.xlsx", await reportBytes("so-tu-phap"));
    expect((await consolidated()).backup).toBe("th.ban-truoc.xlsx");
    expect(lstatSync(desk.at("th.xlsx")).isSymbolicLink()).toBe(true);
    expect(bytesOf("th.ban-truoc.xlsx")).toEqual(before);
    await desk.json(...MARCH, "--out", "chung/thang-4/th.xlsx");
    expect(bytesOf("chung/thang-3/th.xlsx")).toEqual(bytesOf("chung/thang-4/th.xlsx"));
  });

  it("tells people what was kept, and where the earlier one is", async () => {
    await consolidated();
    enterIntoRollUp();
    const { stderr } = await desk.kehoach(...MARCH, "--out", "th.xlsx");
    expect(stderr).toContain("1 xác nhận trạng thái, ghi nhận đôn đốc của 2 cơ quan");
    expect(stderr).toContain("Bảng tổng hợp trước được giữ ở: th.ban-truoc.xlsx");
  });

  it("is silent about what there was none of", async () => {
    await consolidated();
    const text = "Hoàn thành";
    desk.put("th.xlsx", enter(bytesOf("th.xlsx"), "Tổng hợp nhiệm vụ", [task, VERDICT], text));
    const { stderr } = await desk.kehoach(...MARCH, "--out", "th.xlsx");
    expect(stderr).toContain("Giữ lại từ bảng tổng hợp trước: 1 xác nhận trạng thái.\n");
  });

  it("tells of an entry that it cannot keep", async () => {
    await consolidated();
    const text = "Cơ bản hoàn thành";
    desk.put("th.xlsx", enter(bytesOf("th.xlsx"), "Tổng hợp nhiệm vụ", [task, VERDICT], text));
    const { exitCode, stderr } = await desk.kehoach(...MARCH, "--out", "th.xlsx");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("không giữ lại được từ “th.xlsx”: Trang “Tổng hợp nhiệm vụ”, ô ");
    expect(stderr).toContain("“Cơ bản hoàn thành” không phải một trạng thái.");
  });

  it("starts without entries at another place", async () => {
    await consolidated();
    enterIntoRollUp();
    const elsewhere = (await desk.json(...MARCH, "--out", "khac.xlsx")) as Answer;
    expect(elsewhere.tasks.find(({ id }) => id === task)?.status).toBe("Đang thực hiện");
  });

  it.each([
    [
      "a workbook of somebody's own",
      "so-theo-doi.xlsx",
      () =>
        writeBook({
          sheets: [{ name: "Sổ", visibility: "visible", rows: [["của tôi"]] }],
          properties: {},
        }),
    ],
    ["a report", "bao-cao.xlsx", () => reportBytes("so-tu-phap")],
    ["an empty template", "bieu.xlsx", () => writeBook(aBook("so-tu-phap"))],
    ["what is no workbook", "ghi-chu.xlsx", () => Promise.resolve(new Uint8Array([1, 2, 3]))],
  ])("never writes over %s", async (_case, out, make) => {
    const own = await make();
    desk.put(out, own);
    const { exitCode, stdout, stderr } = await desk.kehoach(...MARCH, "--out", out, "--json");
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(
      `Không ghi đè “${out}”: tệp đang có không phải bảng tổng hợp của kế hoạch 726/KH-UBND, tháng 3 năm 2025.`,
    );
    expect(bytesOf(out)).toEqual(new Uint8Array(own));
  });

  it("never writes over the roll-up of another period", async () => {
    await desk.json(
      "consolidate",
      "nop",
      "--plan",
      "hd-726",
      "--period",
      "2025-02",
      "--out",
      "th.xlsx",
    );
    const february = bytesOf("th.xlsx");
    const { exitCode, stderr } = await desk.kehoach(...MARCH, "--out", "th.xlsx");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("tệp đang có là bảng tổng hợp của kế hoạch hd-726, tháng 2 năm 2025");
    expect(bytesOf("th.xlsx")).toEqual(february);
  });

  it("never puts the earlier roll-up over somebody's own workbook", async () => {
    await consolidated();
    const own = await reportBytes("so-tu-phap");
    desk.put("th.ban-truoc.xlsx", own);
    const edited = enterIntoRollUp();
    const { exitCode, stderr } = await desk.kehoach(...MARCH, "--out", "th.xlsx");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Không ghi đè “th.ban-truoc.xlsx”");
    expect(bytesOf("th.ban-truoc.xlsx")).toEqual(new Uint8Array(own));
    expect(bytesOf("th.xlsx")).toEqual(edited);
  });
});

describeWithProgram("libreoffice", "consolidate over a roll-up saved by LibreOffice", (program) => {
  it("keeps what the department entered", async () => {
    await consolidated();
    const saved = recalculate(program, enterIntoRollUp());
    desk.put("th.xlsx", saved);
    expect((await consolidated()).backup).toBe("th.ban-truoc.xlsx");
    const { verdicts, followUps } = await entriesIn("th.xlsx");
    expect([...verdicts]).toEqual([[task, "Hoàn thành"]]);
    expect([...followUps.keys()].sort()).toEqual(["so-tu-phap", "so-y-te"]);
    expect(bytesOf("th.ban-truoc.xlsx")).toEqual(new Uint8Array(saved));
  });
});
