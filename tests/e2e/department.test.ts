import { unzipSync } from "fflate";
import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { patchPackage } from "../../src/adapters/xlsx/patch/patchPackage";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { writeZip } from "../../src/adapters/xlsx/writeZip";
import type { RollUp } from "../../src/domain/consolidation/consolidate";
import { headline } from "../../src/domain/consolidation/headline";
import { NOTHING_KEPT, type KeptEntries } from "../../src/domain/consolidation/keptEntries";
import { COLLECT } from "../../src/taskpane/labels/collect";
import { UNDO } from "../../src/taskpane/labels/undo";
import { TEMPLATE } from "../../src/taskpane/labels/template";
import { checkFile } from "../../src/usecases/checkWorkbook";
import { makeSampleSubmissions } from "../../src/usecases/demo/makeSampleSubmissions";
import { returnWorkbook } from "../../src/usecases/returnWorkbook";
import type { WorkbookSnapshot } from "../../src/usecases/ports";
import { columnLetters } from "../../src/workbook/cellRef";
import type { WorkbookDraft } from "../../src/workbook/draft";
import { compareRollUp } from "../../src/workbook/rollup/compareRollUp";
import { writeRollUp } from "../../src/workbook/rollup/writeRollUp";
import { SHEETS } from "../../src/workbook/sheetNames";
import { catalogue } from "../helpers/aBook";
import { aPeriod } from "../helpers/aCollection";
import { compareFormulas } from "../helpers/compareFormulas";
import { defined } from "../helpers/defined";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { fillTable, headingsOf, plan726, tableOf } from "../helpers/filledWorkbooks";
import { recalculate } from "../helpers/libreOffice";
import { readCells } from "../helpers/packageCells";
import { sampleFiles } from "../helpers/sampleFiles";
import {
  consolidated,
  drop,
  pick,
  stopAtStep,
  watchSteps,
  type HandedIn,
} from "./helpers/handedIn";
import { visit, waitForSelection } from "./helpers/pane";
import { differencesFrom } from "./helpers/rollUpSheets";
import { openStage, openWorkbench, type Stage, type Workbench } from "./helpers/workbench";

/** Two days after the reports were due. */
const TODAY = "2025-03-20T09:00:00+07:00";

const name = (agencyId: string, period = "2025-03"): string =>
  `mau_hd-726_${period}_${agencyId}.xlsx`;
const WITHDRAWN = name("so-xay-dung");
const LAST_MONTH = name("h-ninh-giang", "2025-02");
const BROKEN = name("h-gia-loc_gui-loi");
const REASON = "Cơ quan xin rút để nộp lại.";
const WITHOUT_WITHDRAWN = { [WITHDRAWN]: { excludedBecause: REASON } };

/** Mistakes of every kind; two files of one agency; a late one; what cannot be used. */
const TWELVE = [
  name("vp-ubnd-tinh"),
  name("so-khcn"),
  name("so-tu-phap"),
  WITHDRAWN,
  name("so-gddt"),
  name("cong-an-tinh"),
  name("bql-kcn"),
  name("bql-kcn_nop-lai"),
  name("h-thanh-ha"),
  name("h-nam-sach_chua-dien"),
  LAST_MONTH,
  BROKEN,
];

/** The counts above the board, as the page shows them and as the pure core counts. */
async function shownFigures({ pane }: Workbench): Promise<Record<string, number>> {
  const buttons = await pane
    .getByRole("group", { name: COLLECT.figures })
    .getByRole("button")
    .all();
  const words = await Promise.all(buttons.map((button) => button.innerText()));
  return Object.fromEntries(
    words.map((text) => {
      const [count = "", label = ""] = text.trim().split(/\s*\n\s*/u);
      return [label, Number(count)];
    }),
  );
}

function figuresOf({ expected, submitted, missing, board }: RollUp): Record<string, number> {
  const unasked = board.filter((line) => !line.expected).length;
  return {
    "Phải nộp": expected.length,
    "Đã nộp": submitted.filter((id) => expected.includes(id)).length,
    "Chưa nộp": missing.length,
    Muộn: board.filter((line) => line.expected && (line.daysLate ?? 0) > 0).length,
    "Có lỗi": board.filter(({ errors }) => errors > 0).length,
    ...(unasked === 0 ? {} : { "ngoài danh sách phải nộp": unasked }),
  };
}

/** The same report with one more task done. */
async function withOneMoreDone(path: string): Promise<HandedIn> {
  const sample = makeSampleSubmissions(plan726(), aPeriod()).find((each) => each.path === path);
  if (sample?.content.kind !== "workbook") throw new Error(`No sample ${path}`);
  const { draft } = sample.content;
  const done = tableOf(draft, SHEETS.tasks).findIndex(
    (row) => row["Trạng thái"] === "Đang thực hiện",
  );
  const changed = fillTable(draft, SHEETS.tasks, (_, at) =>
    at === done
      ? { "Trạng thái": "Hoàn thành", "Tỷ lệ (%)": 100, "Ngày hoàn thành": 45733 }
      : undefined,
  );
  return { name: path, bytes: await writeWorkbook(changed) };
}

describeWithProgram("chromium", "the monthly work of the consolidating department", (chromium) => {
  let stage: Stage;
  let files: readonly HandedIn[];
  let resent: HandedIn;

  beforeAll(async () => {
    const sent = await sampleFiles((path) => TWELVE.includes(path));
    files = await Promise.all(
      sent.map(async ({ path, bytes }) => ({ name: path, bytes: await bytes() })),
    );
    resent = await withOneMoreDone(name("so-khcn"));
    stage = await openStage(chromium);
  });

  afterAll(async () => {
    await stage.close();
  });

  describe("from the files to the roll-up", () => {
    let bench: Workbench;
    let kept: KeptEntries = NOTHING_KEPT;
    let saved: Uint8Array;

    beforeAll(async () => {
      bench = await openWorkbench(stage, {
        book: "blank",
        place: "collect",
        width: 360,
        now: TODAY,
      });
    });

    afterAll(async () => {
      await bench.close();
    });

    const received = (count: number): Promise<void> =>
      bench.pane.getByText(COLLECT.received(count)).first().waitFor();

    it("judges the files alike however they are handed in", async () => {
      const { pane } = bench;
      expect(files).toHaveLength(12);
      await pane.getByRole("combobox", { name: TEMPLATE.period }).click();
      await pane.getByRole("option", { name: "tháng 3 năm 2025" }).click();
      const expected = figuresOf(await consolidated(files));

      await pick(bench, files);
      await received(12);
      expect(await shownFigures(bench)).toEqual(expected);
      await pane.getByRole("button", { name: COLLECT.clear }).click();
      await pane.getByText(COLLECT.needFiles).waitFor();

      const zip = writeZip(
        files.map(({ name: path, bytes }) => ({ path, bytes, day: "2025-03-17" })),
      );
      await drop(bench, [{ name: "thang-3.zip", bytes: zip }]);
      await received(12);
      expect(await shownFigures(bench)).toEqual(expected);
      await pane.getByRole("button", { name: COLLECT.clear }).click();
      await pane.getByText(COLLECT.needFiles).waitFor();

      await drop(bench, files);
      await received(12);
      expect(await shownFigures(bench)).toEqual(expected);
    });

    it("shows of each agency and of each file what the core makes of it", async () => {
      const { pane } = bench;
      const rollUp = await consolidated(files);
      const agencies = await pane
        .getByRole("list", { name: COLLECT.agencies(33) })
        .getByRole("listitem")
        .allInnerTexts();
      expect(agencies).toEqual(
        rollUp.board.map(({ agencyId, state }) => {
          const name = rollUp.agencies.byId.get(agencyId)?.name ?? "";
          return expect.stringMatching(new RegExp(`^${name}\\s+${state}`, "u")) as string;
        }),
      );
      await pane.getByRole("tab", { name: COLLECT.files(12) }).click();
      const rows = await pane
        .getByRole("list", { name: COLLECT.files(12) })
        .getByRole("listitem")
        .allInnerTexts();
      expect(rows).toHaveLength(12);
      rollUp.files.forEach(({ judged: { received: file, status, reason } }, at) => {
        expect(rows[at]).toContain(file.file);
        expect(rows[at]).toContain(COLLECT.status[status]);
        expect(rows[at]).toContain(reason ?? "");
      });
    });

    it("opens a file's findings, to be sent back to the agency", async () => {
      const { pane } = bench;
      await pane.getByRole("button", { name: new RegExp(`^${WITHDRAWN}`, "u") }).click();
      const findings = pane.getByRole("list", { name: COLLECT.findings });
      await findings.getByText("Tỷ lệ 150 của nhiệm vụ 40 nằm ngoài khoảng").waitFor();
      const { findings: all } = await consolidated(files);
      const errors = all.filter(({ file, severity }) => file === WITHDRAWN && severity === "error");
      expect(errors.length).toBeGreaterThan(0);
      expect(await findings.getByText(COLLECT.severity.error).count()).toBe(errors.length);
    });

    it("sends it back as the command line does, and lets it count again", async () => {
      const { pane } = bench;
      const sent = defined(files.find((file) => file.name === WITHDRAWN));
      const made = await returnWorkbook(WITHDRAWN, sent.bytes, {
        ...{ read: readWorkbook, patch: patchPackage, catalogue },
        target: { context: plan726(), period: aPeriod(), asOf: null },
      });
      if (made.kind !== "returned") throw new Error(made.kind);
      await pane.getByRole("button", { name: COLLECT.returned.one }).click();
      const dialog = pane.getByRole("dialog");
      const { name: file, bytes } = await bench.downloaded(() =>
        dialog.getByRole("button", { name: COLLECT.returned.save }).click(),
      );
      expect(file).toBe(`tra-lai-${WITHDRAWN}`);
      expect(lintPackage(bytes)).toEqual([]);
      expect(readCells(bytes)).toEqual(readCells(made.bytes));
      await pane.getByText(/^Trả lại: \d+ chỗ phải sửa/u).waitFor();
      await pane.getByRole("button", { name: COLLECT.include }).click();
      await pane.getByRole("button", { name: COLLECT.exclude }).waitFor();
    });

    it("sends all files back in one zip, and says on the board that they are", async () => {
      const { pane } = bench;
      await pane.getByRole("button", { name: COLLECT.back }).click();
      const before = await shownFigures(bench);
      const rollUp = await consolidated(files);
      const faulty = rollUp.files.filter(
        ({ judged: { received, status } }) =>
          status === "used" &&
          received.content.kind === "read" &&
          received.content.checked.findings.some(({ severity }) => severity === "error"),
      );
      await pane.getByRole("button", { name: COLLECT.returned.all(faulty.length) }).click();
      const dialog = pane.getByRole("dialog");
      const { name: file, bytes } = await bench.downloaded(() =>
        dialog.getByRole("button", { name: COLLECT.returned.save }).click(),
      );
      expect(file).toBe("tra-lai-hd-726-2025-03.zip");
      const copies = unzipSync(bytes);
      expect(Object.keys(copies)).toEqual(faulty.map(({ judged }) => judged.received.file));
      for (const copy of Object.values(copies)) expect(lintPackage(copy)).toEqual([]);
      const takeBack = pane.getByRole("button", { name: COLLECT.returned.takeBack(faulty.length) });
      await takeBack.waitFor();
      await pane.getByRole("tab", { name: COLLECT.agencies(33) }).click();
      expect(
        await pane
          .getByRole("list", { name: COLLECT.agencies(33) })
          .getByRole("listitem")
          .filter({ hasText: "Trả lại" })
          .count(),
      ).toBeGreaterThan(0);
      await takeBack.click();
      await takeBack.waitFor({ state: "detached" });
      expect(await shownFigures(bench)).toEqual(before);
      await pane.getByRole("tab", { name: COLLECT.files(12) }).click();
      await pane.getByRole("button", { name: new RegExp(`^${WITHDRAWN}`, "u") }).click();
    });

    it("leaves a file out only for a reason", async () => {
      const { pane } = bench;
      await pane.getByRole("button", { name: COLLECT.exclude }).click();
      const dialog = pane.getByRole("dialog");
      await dialog.getByRole("button", { name: COLLECT.excludeDo }).click();
      await dialog.getByText(COLLECT.excludeMissing).waitFor();
      await dialog.getByRole("textbox", { name: COLLECT.excludeReason }).fill(REASON);
      await dialog.getByRole("button", { name: COLLECT.excludeDo }).click();
      await pane.getByText(REASON).waitFor();
      await pane.getByRole("button", { name: COLLECT.back }).click();
      expect(await shownFigures(bench)).toEqual(
        figuresOf(await consolidated(files, WITHOUT_WITHDRAWN)),
      );
    });

    it("takes last month's file as this month's report, and gives it back", async () => {
      const { pane } = bench;
      await pane.getByRole("button", { name: new RegExp(`^${LAST_MONTH}`, "u") }).click();
      await pane.getByRole("button", { name: COLLECT.acceptPeriod }).click();
      await pane.getByText(COLLECT.accepted("tháng 2 năm 2025")).waitFor();
      await pane.getByRole("button", { name: COLLECT.back }).click();
      const taken = { ...WITHOUT_WITHDRAWN, [LAST_MONTH]: { periodAccepted: true } };
      const figures = figuresOf(await consolidated(files, taken));
      expect(await shownFigures(bench)).toEqual(figures);
      await pane.getByRole("button", { name: new RegExp(`^${LAST_MONTH}`, "u") }).click();
      await pane.getByRole("button", { name: COLLECT.refusePeriod }).click();
      await pane.getByText(COLLECT.todoPeriod("tháng 2 năm 2025")).waitFor();
      await pane.getByRole("button", { name: COLLECT.back }).click();
      const given = figuresOf(await consolidated(files, WITHOUT_WITHDRAWN));
      expect(await shownFigures(bench)).toEqual(given);
      expect(given["Đã nộp"]).toBe((figures["Đã nộp"] ?? 0) - 1);
    });

    it("takes the whole roll-up back out of the workbook", async () => {
      const { pane } = bench;
      await pane.getByRole("button", { name: COLLECT.writeHere }).click();
      await pane.getByText(COLLECT.written).waitFor();
      await visit(bench, "collect");
      await pane.getByRole("button", { name: UNDO.button(COLLECT.undo) }).click();
      await pane.getByRole("button", { name: COLLECT.undone.confirm }).click();
      await pane.getByRole("button", { name: COLLECT.writeHere }).waitFor();
      await pane.getByText(COLLECT.undone.standing).waitFor({ state: "detached" });
      expect(await bench.sheetNames()).toEqual(["Sheet1"]);
    });

    it("writes every figure of the pure core into the open workbook", async () => {
      const { pane } = bench;
      const steps = await watchSteps(bench);
      await pane.getByRole("button", { name: COLLECT.writeHere }).click();
      await pane.getByText(COLLECT.written).waitFor();
      const told = await steps();
      expect(told).toContainEqual(expect.stringContaining(" 1/"));
      expect(told.at(-1)).toMatch(/ (\d+)\/\1/u);
      const draft = writeRollUp(await consolidated(files, WITHOUT_WITHDRAWN));
      const { compared, differences } = await differencesFrom(bench, draft);
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(5000);
    });

    it("reports the same headline and leads to the sheets", async () => {
      const { pane } = bench;
      const rollUp = await consolidated(files, WITHOUT_WITHDRAWN);
      await visit(bench, "report");
      const sentence = pane.getByText("Tổng số 81 nhiệm vụ");
      expect(await sentence.innerText()).toBe(headline(rollUp.tasks));
      await pane.getByRole("button", { name: "Đối soát", exact: true }).click();
      await waitForSelection(bench, "Đối soát", "A1");
    });

    it("follows in the report what the department confirms in the sheet", async () => {
      const { pane } = bench;
      const { row, taskId } = await unreported();
      await bench.type(SHEETS.taskRollUp, `${await verdictColumn()}${row}`, "Hoàn thành");
      kept = { verdicts: new Map([[taskId, "Hoàn thành"]]), followUps: new Map() };
      const rollUp = await consolidated(files, WITHOUT_WITHDRAWN, kept);
      await pane.getByText(headline(rollUp.tasks)).waitFor();
      const live = await differencesFrom(
        bench,
        writeRollUp(rollUp),
        ({ formula }) => formula !== undefined,
      );
      expect(live.differences).toEqual([]);
    });

    it("previews what a file that came again changes, and keeps what was confirmed", async () => {
      const { pane } = bench;
      const before = await asRead(writeRollUp(await consolidated(files, WITHOUT_WITHDRAWN, kept)));
      const again = files.map((file) => (file.name === resent.name ? resent : file));
      await visit(bench, "collect");
      await drop(bench, [resent]);
      await pane.getByText(COLLECT.replaced(1)).first().waitFor();
      await pane.getByRole("button", { name: COLLECT.preview }).click();
      const table = pane.getByRole("table", { name: COLLECT.previewTitle });
      const rollUp = await consolidated(again, WITHOUT_WITHDRAWN, kept);
      const draft = writeRollUp(rollUp);
      const changes = compareRollUp(draft, before).filter(
        ({ added, changed, dropped }) => added + changed + dropped > 0,
      );
      expect(changes.find(({ sheet }) => sheet === SHEETS.detail)).toMatchObject({
        added: 0,
        changed: 1,
        dropped: 0,
      });
      const rows = await table.locator("tbody").getByRole("row").allInnerTexts();
      expect(rows.map((words) => words.split(/\s*\t\s*/u))).toEqual(
        changes.map(({ sheet, added, changed, kept: same, dropped }) => [
          sheet,
          ...[added, changed, same, dropped].map(String),
        ]),
      );
      await pane.getByText(COLLECT.kept("1 xác nhận trạng thái")).waitFor();
      await pane.getByText(headline(rollUp.tasks)).waitFor();

      await pane.getByRole("button", { name: COLLECT.writeOver }).click();
      await pane.getByText(COLLECT.written).waitFor();
      const { differences } = await differencesFrom(bench, draft);
      expect(differences).toEqual([]);
      await pane.getByText(headline(rollUp.tasks)).waitFor();
    });

    it("gives the roll-up back that was written over", async () => {
      const { pane } = bench;
      await visit(bench, "collect");
      const { name: file, bytes } = await bench.downloaded(() =>
        pane.getByRole("button", { name: COLLECT.openBefore }).click(),
      );
      expect(file).toBe("so-moi.xlsx");
      expect(lintPackage(bytes)).toEqual([]);
      const earlier = await consolidated(files, WITHOUT_WITHDRAWN, kept);
      const cells = readCells(bytes);
      expect(cells.get("Tổng quan!A8")?.value).toBe(headline(earlier.tasks));
      const { row } = await unreported();
      expect(cells.get(`${SHEETS.taskRollUp}!${await verdictColumn()}${row}`)?.value).toBe(
        "Hoàn thành",
      );
    });

    it("is downloaded as a workbook without a fault", async () => {
      const { name: file, bytes } = await bench.downloaded(() =>
        bench.page.getByRole("button", { name: "Tải về .xlsx" }).click(),
      );
      expect(file).toBe("so-moi-1.xlsx");
      expect(lintPackage(bytes)).toEqual([]);
      saved = bytes;
    });

    describeWithProgram(
      "libreoffice",
      "the download, calculated anew by LibreOffice",
      (libreOffice) => {
        it("has every value that the grid calculated", () => {
          const { count, differences } = compareFormulas(saved, recalculate(libreOffice, saved));
          expect(differences).toEqual([]);
          expect(count).toBeGreaterThan(1000);
        });
      },
    );

    /** A task that no agency reported on, and the number of its row. */
    async function unreported(): Promise<{ readonly row: number; readonly taskId: string }> {
      const { tasks } = await consolidated(files, WITHOUT_WITHDRAWN);
      const at = tasks.findIndex(({ group }) => group === "Chưa báo cáo");
      return { row: at + 2, taskId: defined(tasks[at]).task.id };
    }

    async function verdictColumn(): Promise<string> {
      const draft = writeRollUp(await consolidated(files, WITHOUT_WITHDRAWN));
      return columnLetters(
        headingsOf(draft, SHEETS.taskRollUp).indexOf("Xác nhận của cơ quan tổng hợp"),
      );
    }
  });

  it("stops reading when asked to, keeps what was read, and goes on from there", async () => {
    const bench = await openWorkbench(stage, { book: "blank", place: "collect", now: TODAY });
    const { pane } = bench;
    await pane.getByText(COLLECT.needFiles).waitFor();
    const many = await sampleFiles((path) => path.endsWith(".xlsx") && !path.startsWith("~$"));
    const once = await Promise.all(
      many.map(async ({ path, bytes }) => ({ name: path, bytes: await bytes() })),
    );
    // So many that a wish to stop comes in time, however fast they are read.
    const all = Array.from({ length: 10 }, (_, copy) =>
      once.map(({ name, bytes }) => ({ name: `${copy} ${name}`, bytes })),
    ).flat();
    await stopAtStep(bench, 3);
    await pick(bench, all);
    const notice = await pane.getByText(/^Đã dừng: đọc được \d+ trong \d+ tệp/u).innerText();
    const [read = 0, of = 0] = (notice.match(/\d+/gu) ?? []).map(Number);
    expect(of).toBe(all.length);
    expect(read).toBeGreaterThanOrEqual(3);
    expect(read).toBeLessThan(of);
    await pane.getByRole("tab", { name: COLLECT.files(read) }).waitFor();
    expect(await bench.sheetNames()).toEqual(["Sheet1"]);

    await pick(bench, all);
    await pane.getByText(COLLECT.received(all.length)).waitFor();
    expect(await shownFigures(bench)).toEqual(figuresOf(await consolidated(all)));
    expect(bench.troubles).toEqual([]);
    await bench.close();
  });

  it("makes the templates of all agencies, each one that the reader knows", async () => {
    const bench = await openWorkbench(stage, { book: "blank", place: "template", now: TODAY });
    const { pane } = bench;
    await pane.getByRole("combobox", { name: TEMPLATE.period }).click();
    await pane.getByRole("option", { name: "tháng 3 năm 2025" }).click();
    const { expected } = plan726();
    const { bytes: zip } = await bench.downloaded(() =>
      pane.getByRole("button", { name: TEMPLATE.all.button(expected.length) }).click(),
    );
    const templates = Object.entries(unzipSync(zip));
    const identities = await Promise.all(
      templates.map(async ([path, bytes]) => {
        const checked = await checkFile(path, bytes, readWorkbook, catalogue, null);
        if (checked.kind === "unreadable") throw new Error(checked.message);
        expect(checked.checked.findings).toEqual([]);
        return checked.checked.submission.identity;
      }),
    );
    expect(identities).toEqual(
      [...expected].map(
        (agencyId) =>
          expect.objectContaining({
            agencyId,
            role: "template",
            period: "2025-03",
            planId: "hd-726",
          }) as unknown,
      ),
    );
    expect(bench.troubles).toEqual([]);
    await bench.close();
  });
});

async function asRead(draft: WorkbookDraft): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook("truoc.xlsx", await writeWorkbook(draft));
  if (reading.kind !== "read") throw new Error(reading.message);
  return reading.workbook;
}
