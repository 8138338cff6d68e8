import { unzipSync } from "fflate";
import { patchPackage } from "../../src/adapters/xlsx/patch/patchPackage";
import { writeZip } from "../../src/adapters/xlsx/writeZip";
import { cellText } from "../../src/domain/submission/rawCell";
import { makeCancellation } from "../../src/usecases/cancelToken";
import { openCatalogue } from "../../src/usecases/catalogue";
import { consolidateFiles } from "../../src/usecases/consolidateWorkbooks";
import type { CollectionTarget, CollectionView, FileWork } from "../../src/usecases/fileWork";
import { HostError } from "../../src/usecases/hostError";
import type { InputFile, WorkbookSnapshot } from "../../src/usecases/ports";
import { returnWorkbook } from "../../src/usecases/returnWorkbook";
import { writeRollUp } from "../../src/workbook/rollup/writeRollUp";
import { aPeriod } from "../helpers/aCollection";
import { aFileWork, readHandedIn } from "../helpers/aFileWork";
import { defined } from "../helpers/defined";
import { plan726, tableOf } from "../helpers/filledWorkbooks";
import { sampleFiles } from "../helpers/sampleFiles";

const TARGET: CollectionTarget = { planId: "hd-726", periodId: "2025-03", asOf: null };
const LAST_MONTH = "mau_hd-726_2025-02_h-ninh-giang.xlsx";
const JUSTICE = "mau_hd-726_2025-03_so-tu-phap.xlsx";
const catalogue = openCatalogue();
/** A dozen submissions, the ones that need a person among them. */
const SOME =
  /so-tu-phap|so-y-te|so-noi-vu|so-tai-chinh|so-xay-dung|h-ninh-giang|h-nam-sach|h-gia-loc|\.doc$/u;

let files: readonly InputFile[];

beforeAll(async () => {
  files = await sampleFiles((path) => SOME.test(path));
});

async function collected(): Promise<{ work: FileWork; view: CollectionView }> {
  const work = aFileWork();
  await work.open(TARGET);
  return { work, view: await work.receive(files) };
}

const fileOf = (view: CollectionView, path: string): CollectionView["files"][number] =>
  defined(view.files.find((file) => file.path === path));

const agencyOf = (view: CollectionView, id: string): CollectionView["board"][number] =>
  defined(view.board.find(({ agencyId }) => agencyId === id));

function expectBalanced({ rows }: CollectionView): void {
  expect(rows.read).toBe(rows.used + rows.superseded + rows.excluded);
}

async function reread(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const reading = await readHandedIn("tong-hop.xlsx", bytes);
  if (reading.kind !== "read") throw new Error(reading.message);
  return reading.workbook;
}

/** The same files with one of them mended: it comes again under its own path. */
async function mended(path: string): Promise<InputFile> {
  const [sample] = await sampleFiles((each) => each === path);
  const bytes = await defined(sample).bytes();
  const copy = await patchPackage(bytes, [
    { kind: "properties", properties: { "kehoach.mended": "1" } },
  ]);
  if (copy.kind !== "patched") throw new Error(copy.message);
  return { ...defined(sample), bytes: () => Promise.resolve(copy.bytes) };
}

describe("makeFileWork", () => {
  it("makes the copy that the command line makes, of a file by itself or in a zip", async () => {
    const { work } = await collected();
    const justice = defined(files.find(({ path }) => path === JUSTICE));
    const bytes = await justice.bytes();
    const made = await returnWorkbook(JUSTICE, bytes, {
      ...{ read: readHandedIn, patch: patchPackage, catalogue },
      target: { context: plan726(), period: aPeriod(), asOf: null },
    });
    expect(made).toMatchObject({ kind: "returned" });
    expect(await work.returnedFile(JUSTICE, [justice])).toEqual(made);
    const earlier = { ...defined(files.find(({ path }) => path === LAST_MONTH)), path: JUSTICE };
    expect(await work.returnedFile(JUSTICE, [earlier, justice])).toEqual(made);
    const inner = writeZip([{ path: JUSTICE, bytes, day: "2025-03-17" }]);
    const zip = { path: "nop.zip", changedOn: null, bytes: () => Promise.resolve(inner) };
    expect(await work.returnedFile(`nop.zip/${JUSTICE}`, [zip])).toMatchObject({
      kind: "returned",
      marked: made.kind === "returned" ? made.marked : 0,
    });
  });

  it("makes the copies of several files in one zip, and tells of which it made none", async () => {
    const { work } = await collected();
    const gone = {
      ...{ path: "da-chuyen.xlsx", changedOn: null },
      bytes: () => Promise.reject(new HostError("file-unreadable", "da-chuyen.xlsx")),
    };
    const doc = defined(files.find(({ path }) => path.endsWith(".doc"))).path;
    const wished = [JUSTICE, LAST_MONTH, doc, gone.path].map((path) => ({
      ...{ path, name: `gui/${path}` },
    }));
    const steps: string[] = [];
    const made = await work.returnedZip({ files: wished, day: "2025-03-20" }, [...files, gone], {
      progress: (done, total) => steps.push(`${done}/${total}`),
    });
    if (made === "cancelled") throw new Error("Stopped");
    expect(made.returned).toEqual([JUSTICE, LAST_MONTH]);
    expect(made.refused.map(({ path }) => path)).toEqual([doc, gone.path]);
    const copies = unzipSync(defined(made.bytes ?? undefined));
    expect(Object.keys(copies)).toEqual([`gui/${JUSTICE}`, `gui/${LAST_MONTH}`]);
    const first = await reread(defined(copies[`gui/${LAST_MONTH}`]));
    const [slip] = first.sheets;
    expect(slip?.name).toBe("Trả lại");
    const told = slip?.rows.flatMap(({ cells }) => cells.map((cell) => cellText(cell))) ?? [];
    expect(told.join(" ")).toContain("không phải kỳ tháng 3 năm 2025");
    expect(steps).toEqual(["1/4", "2/4", "3/4", "4/4"]);
    const cancel = makeCancellation();
    cancel.cancel();
    const wish = { files: wished, day: "2025-03-20" };
    expect(await work.returnedZip(wish, files, { cancel })).toBe("cancelled");
  });

  it("leaves out what was sent back, and counts it when it comes again mended", async () => {
    const { work, view } = await collected();
    const { content } = fileOf(view, JUSTICE);
    const reason = "Trả lại: 1 chỗ phải sửa";
    const without = await work.change({
      kind: "several",
      decisions: [
        { kind: "exclude", path: JUSTICE, reason, content: content ?? undefined },
        { kind: "received", path: JUSTICE, day: "2025-03-21" },
      ],
    });
    expect(fileOf(without, JUSTICE)).toMatchObject({ status: "excluded", reason });
    expect(agencyOf(without, "so-tu-phap")).toMatchObject({ state: "Trả lại", file: null });
    const same = await work.receive(files.filter(({ path }) => path === JUSTICE));
    expect(fileOf(same, JUSTICE).status).toBe("excluded");
    const again = await work.receive([await mended(JUSTICE)]);
    expect(fileOf(again, JUSTICE)).toMatchObject({
      ...{ status: "used", excludedBecause: null, receivedOn: "2025-03-21" },
    });
    expectBalanced(again);
  });

  it("takes a decision about a report inside a roll-up, and tells its findings", async () => {
    const below = await (await collected()).work.rollUpBytes(null);
    const work = aFileWork();
    await work.open(TARGET);
    const rollUp = { path: "th.xlsx", changedOn: null, bytes: () => Promise.resolve(below) };
    const inside = `th.xlsx › ${JUSTICE}`;
    expect(fileOf(await work.receive([rollUp]), inside).status).toBe("used");
    const without = await work.change({ kind: "exclude", path: inside, reason: "Sở xin rút" });
    expect(fileOf(without, inside)).toMatchObject({ status: "excluded", reason: "Sở xin rút" });
    expectBalanced(without);
    const findings = await work.findingsOf(inside);
    expect(findings).toHaveLength(
      fileOf(without, inside).counts.error +
        fileOf(without, inside).counts.warning +
        fileOf(without, inside).counts.info,
    );
  });

  it("keeps a report left out at the lower level left out when its day is entered", async () => {
    const below = (await collected()).work;
    await below.change({ kind: "exclude", path: JUSTICE, reason: "Sở xin rút" });
    const bytes = await below.rollUpBytes(null);
    const work = aFileWork();
    await work.open(TARGET);
    await work.receive([{ path: "th.xlsx", changedOn: null, bytes: () => Promise.resolve(bytes) }]);
    const path = `th.xlsx › ${JUSTICE}`;
    const dated = await work.change({ kind: "received", path, day: "2025-03-17" });
    expect(fileOf(dated, path)).toMatchObject({ status: "excluded", reason: "Sở xin rút" });
    const again = await work.change({ kind: "include", path });
    expect(fileOf(again, path).status).toBe("used");
  });

  it("compares with roll-ups of earlier periods, and says why it does not with others", async () => {
    const { work } = await collected();
    const below = aFileWork();
    await below.open({ ...TARGET, periodId: "2025-02" });
    await below.receive(files);
    const rollUp = (path: string, bytes: Uint8Array): InputFile => ({
      path,
      changedOn: null,
      bytes: () => Promise.resolve(bytes),
    });
    const february = rollUp("thang-2.xlsx", await below.rollUpBytes(null));
    const own = rollUp("thang-3.xlsx", await work.rollUpBytes(null));
    const { comparison } = await work.compareWith([february, own]);
    expect(comparison.files).toEqual([{ file: "thang-2.xlsx", period: "tháng 2 năm 2025" }]);
    expect(comparison.refused).toEqual([
      { file: "thang-3.xlsx", reason: expect.stringContaining("không phải kỳ trước") as unknown },
    ]);
    expect(comparison.changes[0]).toContain("So với tháng 2 năm 2025: ");
    const names = async (): Promise<readonly string[]> =>
      (await work.rollUpDraft(null)).sheets.map(({ name }) => name);
    expect(await names()).toContain("So với kỳ trước");
    const none = await work.compareWith([]);
    expect(none.comparison).toEqual({ files: [], refused: [], changes: [] });
    expect(await names()).not.toContain("So với kỳ trước");
  });

  it("opens with a board on which nobody has submitted", async () => {
    const view = await aFileWork().open(TARGET);
    expect(view).toMatchObject({ files: [], submitted: 0, cutOffDay: "2025-03-18" });
    expect(view.missing).toBe(view.expected);
    expect(view.board).toHaveLength(plan726().expected.length);
  });

  it("shows what the command line consolidates from the same files", async () => {
    const { work, view } = await collected();
    const handedIn = files.filter(({ path }) => !path.startsWith("~$"));
    const rollUp = await consolidateFiles(handedIn, plan726(), catalogue, readHandedIn, {
      period: aPeriod(),
      asOf: null,
      received: new Map(),
    });
    expect(view.files.map(({ path, status, reason }) => [path, status, reason])).toEqual(
      rollUp.files.map(({ judged }) => [judged.received.file, judged.status, judged.reason]),
    );
    expect(view.board).toEqual(
      rollUp.board.map((line) => expect.objectContaining(line) as unknown),
    );
    expect(view.missing).toBe(rollUp.missing.length);
    expect(await work.rollUpDraft(null)).toEqual(writeRollUp(rollUp));
    expectBalanced(view);
  });

  it("replaces a file that comes again under the same path", async () => {
    const { work, view } = await collected();
    const again = await work.receive(files.filter(({ path }) => path === JUSTICE));
    expect(again.files).toEqual(view.files);
    expect(again.lastReceived).toEqual({ read: 1, of: 1, unchanged: 1 });
  });

  it("looks into zips and leaves out what nobody meant to hand in", async () => {
    const work = aFileWork();
    await work.open(TARGET);
    const inside = await Promise.all(
      files
        .filter(({ path }) => path === JUSTICE || path.startsWith("~$"))
        .map(async ({ path, bytes }) => ({ path, bytes: await bytes(), day: "2025-03-17" })),
    );
    const zip = writeZip(inside);
    const { files: lines } = await work.receive([
      { path: "thang-3.zip", changedOn: null, bytes: () => Promise.resolve(zip) },
      { path: "thang-3/.DS_Store", changedOn: null, bytes: () => Promise.resolve(zip) },
    ]);
    expect(lines.map(({ path, status }) => [path, status])).toEqual([
      [`thang-3.zip/${JUSTICE}`, "used"],
    ]);
  });

  it("tells of a file that is gone and reads the others", async () => {
    const work = aFileWork();
    await work.open(TARGET);
    const gone = (path: string): InputFile => ({
      path,
      changedOn: null,
      bytes: () => Promise.reject(new HostError("file-unreadable", path)),
    });
    const view = await work.receive([gone("mat.xlsx"), gone("mat.zip"), ...files.slice(0, 1)]);
    expect(view.files.map(({ status }) => status)).toEqual(["unreadable", "unreadable", "used"]);
    expect(fileOf(view, "mat.xlsx").reason).toContain("Không mở được tệp");
  });

  it("keeps what was read when it is stopped, and tells how much that is", async () => {
    const work = aFileWork();
    await work.open(TARGET);
    const cancel = makeCancellation();
    const view = await work.receive(files, { cancel, progress: () => cancel.cancel() });
    const { read: done, of } = defined(view.lastReceived ?? undefined);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(of);
    expect(view.files).toHaveLength(done);
  });

  it("leaves a file out for a person's reason, with all its rows accounted for", async () => {
    const { work, view } = await collected();
    const change = { kind: "exclude", path: JUSTICE, reason: "Sở xin rút báo cáo" } as const;
    const without = await work.change(change);
    expect(fileOf(without, JUSTICE)).toMatchObject({
      status: "excluded",
      reason: "Sở xin rút báo cáo",
      rowsRead: fileOf(view, JUSTICE).rowsRead,
      rowsUsed: 0,
    });
    expect(agencyOf(without, "so-tu-phap")).toMatchObject({
      state: "Chưa nộp",
      remark: `${JUSTICE}: Sở xin rút báo cáo`,
    });
    expect(without.missing).toBe(view.missing + 1);
    expectBalanced(without);
    const accounted = tableOf(await work.rollUpDraft(null), "Đối soát");
    expect(accounted).toContainEqual(
      expect.objectContaining({
        Tệp: JUSTICE,
        "Xử lý": "Loại theo quyết định",
        "Lý do": "Sở xin rút báo cáo",
      }),
    );
    expect(await work.change({ kind: "include", path: JUSTICE })).toEqual(view);
  });

  it("judges lateness by the day a person enters", async () => {
    const { work } = await collected();
    const view = await work.change({ kind: "received", path: JUSTICE, day: "2025-03-21" });
    expect(agencyOf(view, "so-tu-phap")).toMatchObject({
      state: "Muộn 3 ngày",
      daysLate: 3,
      basis: "entered",
    });
  });

  it("takes last month's file as this month's report when a person says so", async () => {
    const { work, view } = await collected();
    expect(fileOf(view, LAST_MONTH)).toMatchObject({ status: "foreign", ownPeriod: "2025-02" });
    const taken = await work.change({ kind: "accept-period", path: LAST_MONTH, accepted: true });
    expect(fileOf(taken, LAST_MONTH)).toMatchObject({ status: "used", periodAccepted: true });
    expect(agencyOf(taken, "h-ninh-giang")).toMatchObject({
      file: LAST_MONTH,
      remark: "Tệp ghi tháng 2 năm 2025, được nhận là báo cáo kỳ này",
    });
    const rules = (await work.findingsOf(LAST_MONTH)).map(({ rule }) => rule);
    expect(rules).toContain("period-accepted");
    expect(rules).not.toContain("period-unexpected");
    const back = { kind: "accept-period", path: LAST_MONTH, accepted: false } as const;
    expect(await work.change(back)).toEqual(view);
  });

  it("gives the findings of a file, and for an unreadable one the reason", async () => {
    const { work, view } = await collected();
    const broken = defined(view.files.find(({ status }) => status === "unreadable"));
    const [finding] = await work.findingsOf(broken.path);
    expect(finding).toMatchObject({ rule: "file-unreadable", message: broken.reason });
    for (const { path, counts } of view.files) {
      const found = await work.findingsOf(path);
      expect(found).toHaveLength(counts.error + counts.warning + counts.info);
    }
  });

  it("forgets a file that is removed", async () => {
    const { work, view } = await collected();
    const without = await work.change({ kind: "remove", paths: [JUSTICE, LAST_MONTH] });
    expect(without.files).toHaveLength(view.files.length - 2);
  });

  it("remembers decisions when the cut-off day changes, not for another period", async () => {
    const { work } = await collected();
    await work.change({ kind: "exclude", path: JUSTICE, reason: "Nhầm tệp" });
    await work.open({ ...TARGET, asOf: "2025-03-20" });
    const later = await work.receive(files);
    expect(later.cutOffDay).toBe("2025-03-20");
    expect(fileOf(later, JUSTICE).status).toBe("excluded");
    await work.open({ ...TARGET, periodId: "2025-02" });
    const other = await work.receive(files);
    expect(fileOf(other, JUSTICE).status).toBe("foreign");
    expect(fileOf(other, LAST_MONTH).status).toBe("used");
  });

  describe("preview", () => {
    it("keeps every row of a roll-up that was just written", async () => {
      const { work } = await collected();
      const preview = await work.preview(await reread(await work.rollUpBytes(null)));
      const { sheets } = defined(preview ?? undefined);
      expect(sheets.map(({ sheet }) => sheet)).toContain("Chi tiết");
      for (const { sheet, added, changed, dropped, kept } of sheets)
        expect({ sheet, added, changed, dropped, some: kept >= 0 }).toEqual({
          sheet,
          added: 0,
          changed: 0,
          dropped: 0,
          some: true,
        });
      expect(sheets.find(({ sheet }) => sheet === "Tổng hợp nhiệm vụ")?.kept).toBe(81);
    });

    it("tells what a file left out changes, and only that", async () => {
      const { work } = await collected();
      const earlier = await reread(await work.rollUpBytes(null));
      await work.change({ kind: "exclude", path: JUSTICE, reason: "Sở xin rút báo cáo" });
      const { sheets } = defined((await work.preview(earlier)) ?? undefined);
      const board = sheets.find(({ sheet }) => sheet === "Tình hình nộp");
      expect(board).toMatchObject({ added: 0, changed: 1, dropped: 0 });
      const accounting = sheets.find(({ sheet }) => sheet === "Đối soát");
      expect(accounting).toMatchObject({ added: 0, changed: 1, dropped: 0 });
    });

    it("counts the rows of a new file as added", async () => {
      const work = aFileWork();
      await work.open(TARGET);
      await work.receive(files.filter(({ path }) => path !== JUSTICE));
      const earlier = await reread(await work.rollUpBytes(null));
      await work.receive(files);
      const { sheets } = defined((await work.preview(earlier)) ?? undefined);
      const detail = defined(sheets.find(({ sheet }) => sheet === "Chi tiết"));
      expect(detail.added).toBeGreaterThan(0);
      expect(detail).toMatchObject({ changed: 0, dropped: 0 });
    });

    it("is none for a workbook that is no roll-up of this plan and period", async () => {
      const { work } = await collected();
      const earlier = await reread(await work.rollUpBytes(null));
      await work.open({ ...TARGET, periodId: "2025-04" });
      expect(await work.preview(earlier)).toBeNull();
      expect(await work.preview(await reread(await defined(files[0]).bytes()))).toBeNull();
    });
  });

  it("puts a template for every agency that must report into one zip", async () => {
    const steps: string[] = [];
    const zip = await aFileWork().templatesZip("hd-726", "2025-03", {
      progress: (done, total) => steps.push(`${done}/${total}`),
    });
    if (zip === "cancelled") throw new Error("Nobody stopped it");
    const { expected } = plan726();
    expect(Object.keys(unzipSync(zip))).toEqual(expected.map((id) => `hd-726_2025-03_${id}.xlsx`));
    expect(steps.at(-1)).toBe(`${expected.length}/${expected.length}`);
  });

  it("stops making templates when asked to", async () => {
    const cancel = makeCancellation();
    cancel.cancel();
    expect(await aFileWork().templatesZip("hd-726", "2025-03", { cancel })).toBe("cancelled");
  });
});
