import { makeCollectActions } from "../../../src/taskpane/pages/collect/collectActions";
import { cancelRunning } from "../../../src/taskpane/attempt";
import type { CollectActions } from "../../../src/taskpane/pages/collect/collectActions";
import { keptDecisions } from "../../../src/taskpane/pages/collect/keptDecisions";
import { onPickedFiles, type PickedFile } from "../../../src/taskpane/pickedFile";
import type { CollectState } from "../../../src/taskpane/session/collect";
import type { Session } from "../../../src/taskpane/session/session";
import type { FileWork } from "../../../src/usecases/fileWork";
import { HostError } from "../../../src/usecases/hostError";
import type { ReadWorkbook } from "../../../src/usecases/ports";
import { aDesk, aSession, type FakeDesk } from "../../helpers/aDesk";
import { aFileWork, readHandedIn } from "../../helpers/aFileWork";
import { defined } from "../../helpers/defined";
import { allAbilities, fakeWorkbook, type FakeWorkbook } from "../../helpers/fakeWorkbook";
import { aTemplate } from "../../helpers/filledWorkbooks";
import { sampleFiles } from "../../helpers/sampleFiles";
import { emptySheet } from "../../../src/workbook/draft";

const JUSTICE = "mau_hd-726_2025-03_so-tu-phap.xlsx";

let files: readonly PickedFile[];

beforeAll(async () => {
  const sent = await sampleFiles((path) => /so-tu-phap|so-y-te|h-ninh-giang/u.test(path));
  files = await Promise.all(
    sent.map(async ({ path, bytes }) => aPick(path, (await bytes()) as BlobPart)),
  );
});

function aPick(path: string, content: BlobPart): PickedFile {
  return { path, changedOn: null, content: new Blob([content]) };
}

/** The pane's work on files, done in place. */
function paneWork(read?: ReadWorkbook): FileWork<PickedFile> {
  return onPickedFiles(aFileWork(read));
}

interface Pane {
  readonly desk: FakeDesk;
  readonly session: Session;
  readonly actions: CollectActions;
  readonly collect: () => CollectState;
  readonly notice: () => string;
  /** Waits until nothing goes on any more. */
  readonly settled: () => Promise<void>;
}

async function aPane(
  workbook: FakeWorkbook = fakeWorkbook(),
  work: FileWork<PickedFile> = paneWork(),
): Promise<Pane> {
  const desk = aDesk({ workbook, work, today: "2025-03-20" });
  const session = await aSession(desk);
  const actions = makeCollectActions(desk, session);
  const settled = async (): Promise<void> => {
    do await new Promise(setImmediate);
    while (session.state().shell.busy !== null);
    await new Promise(setImmediate);
  };
  const notice = (): string => {
    const { sentence = "", next = "" } = session.state().shell.notice ?? {};
    return `${sentence} ${next}`.trim();
  };
  return { desk, session, actions, collect: () => session.state().collect, notice, settled };
}

async function collected(workbook?: FakeWorkbook): Promise<Pane> {
  const pane = await aPane(workbook);
  pane.actions.enter();
  await pane.settled();
  pane.actions.receive(files);
  await pane.settled();
  return pane;
}

/** A pane beside the roll-up that was just written into its workbook. */
async function rolledUp(): Promise<Pane> {
  const pane = await collected();
  pane.actions.writeHere();
  await pane.settled();
  return pane;
}

const sheetNames = async ({ desk }: Pane): Promise<readonly string[]> =>
  (await desk.workbook.read()).sheets.map(({ name }) => name);

describe("makeCollectActions", () => {
  it("keeps comparing with an earlier roll-up when another period is chosen", async () => {
    const work = paneWork();
    await work.open({ planId: "hd-726", periodId: "2025-02", asOf: null });
    await work.receive(files);
    const bytes = await work.rollUpBytes(null);
    const pane = await collected();
    pane.actions.compareWith([aPick("thang-2.xlsx", bytes as BlobPart)]);
    await pane.settled();
    const compared = [{ file: "thang-2.xlsx", period: "tháng 2 năm 2025" }];
    expect(pane.collect().view?.comparison.files).toEqual(compared);
    pane.actions.choose({ planId: "hd-726", periodId: "2025-04", asOf: null });
    await pane.settled();
    expect(pane.collect().view?.comparison.files).toEqual(compared);
  });

  it("opens with the period whose reports have just been due", async () => {
    const { actions, collect, settled } = await aPane();
    actions.enter();
    await settled();
    expect(collect().target).toEqual({ planId: "hd-726", periodId: "2025-03", asOf: null });
    expect(collect().view?.board.length).toBeGreaterThan(0);
  });

  it("opens with the period of the roll-up that stands open", async () => {
    const { desk, session } = await rolledUp();
    const later = { ...desk, today: () => "2025-06-02" };
    const actions = makeCollectActions(later, await aSession(desk));
    actions.enter();
    expect(session.state().live.content).toMatchObject({ kind: "roll-up" });
    const again = await aSession(desk);
    makeCollectActions(later, again).enter();
    await new Promise(setImmediate);
    expect(again.state().collect.target?.periodId).toBe("2025-03");
  });

  it("takes files in and says how many of them are of use", async () => {
    const { collect, notice } = await collected();
    expect(collect().view?.files).toHaveLength(files.length);
    expect(notice()).toBe(
      `Đã đọc ${files.length} tệp. 1 tệp không dùng được; xem lý do ở danh sách Tệp, mục “Không dùng”.`,
    );
  });

  it("says which files took the place of others", async () => {
    const { actions, notice, settled } = await collected();
    actions.receive(files.filter(({ path }) => path === JUSTICE));
    await settled();
    expect(notice()).toBe("Đã đọc 1 tệp. 1 tệp không đổi so với lần nhận trước.");
  });

  it("says so when there was nothing to read", async () => {
    const { actions, notice, settled } = await collected();
    actions.receive([]);
    expect(notice()).toContain("Không thấy tệp nào để đọc.");
    actions.receive([{ path: "a/~$x.xlsx", changedOn: null, content: null }]);
    await settled();
    expect(notice()).toContain("Không thấy tệp nào để đọc.");
  });

  it("stops reading when asked, keeps what was read and says how much", async () => {
    const work = paneWork((path, bytes) => {
      cancelRunning(session);
      return readHandedIn(path, bytes);
    });
    const { session, actions, collect, notice, settled } = await aPane(undefined, work);
    actions.enter();
    await settled();
    const many = Array.from({ length: 5 }, (_, at) =>
      files.map((file) => ({ ...file, path: `${at}/${file.path}` })),
    ).flat();
    actions.receive(many);
    await settled();
    const read = collect().view?.files.length ?? 0;
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(many.length);
    expect(notice()).toContain(`Đã dừng: đọc được ${read} trong ${many.length} tệp.`);
  });

  it("reads the same files again for another period, without those that were removed", async () => {
    const { actions, collect, settled } = await collected();
    actions.change({ kind: "remove", paths: [JUSTICE] });
    await settled();
    actions.choose({ planId: "hd-726", periodId: "2025-02", asOf: null });
    await settled();
    const view = defined(collect().view ?? undefined);
    expect(view.target.periodId).toBe("2025-02");
    expect(view.files.map(({ path }) => path)).not.toContain(JUSTICE);
    expect(view.files.filter(({ status }) => status === "used")).toHaveLength(1);
  });

  it("comes back with the period that was chosen last", async () => {
    const { desk, actions, settled } = await collected();
    actions.choose({ planId: "hd-726", periodId: "2025-02", asOf: null });
    await settled();
    const session = await aSession(desk);
    makeCollectActions(desk, session).enter();
    await settled();
    expect(session.state().collect.target?.periodId).toBe("2025-02");
  });

  it("shows what is wrong in a file, and again after a decision about it", async () => {
    const { actions, collect, settled } = await collected();
    const lastMonth = defined(
      collect().view?.files.find(({ ownPeriod }) => ownPeriod === "2025-02"),
    );
    actions.openFile(lastMonth.path);
    await settled();
    const rules = (): readonly string[] =>
      collect().opened?.findings?.map(({ rule }) => rule) ?? [];
    expect(rules()).toContain("period-unexpected");
    actions.change({ kind: "accept-period", path: lastMonth.path, accepted: true });
    await settled();
    expect(rules()).toContain("period-accepted");
    actions.change({ kind: "remove", paths: [lastMonth.path] });
    await settled();
    expect(collect().opened).toBeNull();
  });

  it("sends a file back, leaves it out until it comes again, and remembers that", async () => {
    const { actions, collect, desk, notice, settled } = await collected();
    actions.openFile(JUSTICE);
    await settled();
    actions.returnFile(true);
    await settled();
    expect(desk.handedOut).toEqual([`tra-lai-${JUSTICE}`]);
    expect(notice()).toContain(`Đã lưu tệp “tra-lai-${JUSTICE}”. `);
    const line = defined(collect().view?.files.find(({ path }) => path === JUSTICE));
    expect(line.status).toBe("excluded");
    expect(line.reason).toMatch(/^Trả lại: \d+ chỗ phải sửa/u);
    const agency = collect().view?.board.find(({ agencyId }) => agencyId === "so-tu-phap");
    expect(agency?.state).toBe("Trả lại");
    const target = defined(collect().target ?? undefined);
    expect(keptDecisions(desk.memory, target)).toEqual([
      { kind: "exclude", path: JUSTICE, reason: line.reason, content: line.content },
    ]);
    actions.takeBack();
    await settled();
    expect(collect().view?.files.find(({ path }) => path === JUSTICE)?.status).toBe("used");
    expect(keptDecisions(desk.memory, target)).toEqual([]);
  });

  it("sends a file back that goes on to count", async () => {
    const { actions, collect, desk, settled } = await collected();
    const before = collect().view;
    actions.openFile(JUSTICE);
    await settled();
    actions.returnFile(false);
    await settled();
    expect(desk.handedOut).toHaveLength(1);
    expect(collect().view).toEqual(before);
  });

  it("sends back all files in use that are to be mended, as one zip", async () => {
    const { actions, collect, desk, notice, settled } = await collected();
    const faulty = (collect().view?.files ?? []).filter(
      ({ status, counts }) => status === "used" && counts.error > 0,
    );
    expect(faulty.length).toBeGreaterThan(0);
    actions.returnAll(true);
    await settled();
    expect(desk.handedOut).toEqual(["tra-lai-hd-726-2025-03.zip"]);
    expect(notice()).toContain(`${faulty.length} bản trả lại.`);
    const left = (collect().view?.files ?? []).filter(({ status }) => status === "excluded");
    expect(left.map(({ path }) => path)).toEqual(faulty.map(({ path }) => path));
  });

  it("says why no copy can be made of a file", async () => {
    const { actions, desk, notice, session, settled } = await collected();
    session.dispatch({ type: "collect/file-opened", path: JUSTICE });
    const message = "Tệp có chữ ký số.";
    Object.assign(desk.work, {
      returnedFile: () => Promise.resolve({ kind: "refused", message, findings: [] }),
    });
    actions.returnFile(true);
    await settled();
    expect(notice()).toBe(`${JUSTICE}: không lập được bản trả lại. ${message}`);
    expect(desk.handedOut).toEqual([]);
  });

  it("writes the roll-up into a blank workbook, can take it back, and goes to the report", async () => {
    const pane = await rolledUp();
    expect(await sheetNames(pane)).toContain("Tổng hợp nhiệm vụ");
    const { shell, undo, live } = pane.session.state();
    expect(shell.place).toBe("report");
    expect(live.content.kind).toBe("roll-up");
    expect(undo.steps.at(-1)?.back).toMatchObject({
      kind: "sheets",
      names: expect.arrayContaining(["Tổng quan", "_kehoach"]) as unknown,
    });
    expect(pane.notice()).toBe(
      "Đã tổng hợp vào sổ đang mở. Muốn bỏ các trang vừa ghi, hãy vào thẻ Tổng hợp và bấm “Hoàn tác: Tổng hợp”.",
    );
    await pane.actions.undo();
    expect(await sheetNames(pane)).not.toContain("Tổng hợp nhiệm vụ");
    expect(pane.session.state().undo.steps).toEqual([]);
    expect(pane.session.state().live.content.kind).toBe("other");
  });

  it("takes nothing away once an earlier roll-up was written over", async () => {
    const pane = await rolledUp();
    pane.actions.writeHere();
    await pane.settled();
    expect(pane.collect().written?.replaced).toContain("Chi tiết");
    expect(pane.session.state().undo.steps).toEqual([]);
  });

  it("says which file was taken off the list, and goes on at the next one", async () => {
    const { actions, collect, notice, settled } = await collected();
    const paths = (collect().view?.files ?? []).map(({ path }) => path);
    const [first = "", second = ""] = paths;
    actions.list("files");
    actions.openFile(first);
    await settled();
    actions.change({ kind: "remove", paths: [first] });
    await settled();
    expect(notice()).toBe(`Đã bỏ tệp “${first}” khỏi danh sách.`);
    expect(collect()).toMatchObject({ opened: null, left: second });
    const last = paths.at(-1) ?? "";
    actions.openFile(last);
    await settled();
    actions.change({ kind: "remove", paths: [last] });
    await settled();
    expect(collect().left).toBe(paths.at(-2));
  });

  it("writes over the earlier roll-up with its verdicts kept, and can open the one before", async () => {
    const pane = await rolledUp();
    const { desk, actions, collect, settled } = pane;
    const headings = defined(
      (await desk.workbook.read()).sheets.find(({ name }) => name === "Tổng hợp nhiệm vụ")?.rows[0],
    );
    const verdict = defined(
      headings.cells.find((cell) => cell?.value === "Xác nhận của cơ quan tổng hợp"),
    );
    const place = { sheet: "Tổng hợp nhiệm vụ", cell: verdict.ref.replace(/\d+/u, "2") };
    desk.workbook.pick(place, "Hoàn thành");
    actions.preview();
    await settled();
    expect(collect().preview).toMatchObject({ kept: { verdicts: 1 } });
    actions.writeHere();
    await settled();
    expect(desk.workbook.valueAt(place)).toBe("Hoàn thành");
    expect(collect().written?.replaced).toContain("Chi tiết");
    expect(collect().preview).toBeNull();
    const before = defined(collect().written?.before ?? undefined);
    actions.openBefore();
    await settled();
    expect(desk.workbook.asked.at(-1)).toBe(`openNew ${before.length}`);
  });

  it.each([
    ["somebody's report", aTemplate("so-y-te"), "biểu báo cáo"],
    [
      "a workbook with a sheet of the same name",
      { sheets: [{ ...emptySheet, name: "chi tiết" }], properties: {} },
      "đã có trang trùng tên: chi tiết",
    ],
  ])("writes nothing over %s", async (_what, draft, words) => {
    const workbook = fakeWorkbook(draft);
    const { actions, notice, settled } = await collected(workbook);
    actions.writeHere();
    await settled();
    expect(notice()).toContain(words);
    expect(workbook.asked.filter((asked) => asked.startsWith("write"))).toEqual([]);
  });

  it("writes nothing over the roll-up of another period", async () => {
    const { desk, actions, notice, settled } = await rolledUp();
    actions.choose({ planId: "hd-726", periodId: "2025-02", asOf: null });
    await settled();
    const before = desk.workbook.asked.length;
    actions.writeHere();
    await settled();
    expect(notice()).toContain("khác với kỳ đang chọn");
    expect(desk.workbook.asked.slice(before)).toEqual(["read"]);
  });

  it("leaves everything as it was when writing is stopped", async () => {
    const { desk, session, actions, notice, settled } = await collected();
    actions.writeHere();
    cancelRunning(session);
    await settled();
    expect(notice()).toBe("Đã dừng; sổ đang mở không thay đổi.");
    expect((await desk.workbook.read()).sheets).toEqual([]);
    expect(session.state().shell.place).not.toBe("report");
  });

  it("hands the roll-up out as a file and as a new workbook", async () => {
    const { desk, actions, notice, settled } = await collected();
    actions.save();
    await settled();
    expect(desk.handedOut).toEqual(["tong-hop-hd-726-2025-03.xlsx"]);
    expect(notice()).toContain("Đã lưu tệp “tong-hop-hd-726-2025-03.xlsx”.");
    actions.openAsNew();
    await settled();
    expect(desk.workbook.asked.at(-1)).toMatch(/^openNew \d{5,}$/u);
  });

  it("hands out the roll-up before where no workbook can be opened", async () => {
    const abilities = { ...allAbilities, newWorkbook: false };
    const pane = await collected(fakeWorkbook(undefined, abilities));
    pane.actions.writeHere();
    await pane.settled();
    pane.actions.writeHere();
    await pane.settled();
    pane.actions.openBefore();
    await pane.settled();
    expect(pane.desk.handedOut).toEqual(["tong-hop-hd-726-2025-03-ban-truoc.xlsx"]);
  });

  it("tells when the work on files cannot be done, and can be tried again", async () => {
    const work = paneWork();
    let broken = true;
    const { actions, collect, notice, settled } = await aPane(fakeWorkbook(), {
      ...work,
      open: (target) => (broken ? refused() : work.open(target)),
    });
    actions.enter();
    await settled();
    expect(notice()).toContain("Bản Excel này chưa làm được việc vừa chọn");
    expect(collect().view).toBeNull();
    broken = false;
    actions.enter();
    await settled();
    expect(collect().view).not.toBeNull();
  });
});

function refused(): Promise<never> {
  return Promise.reject(new HostError("not-supported", "đọc tệp"));
}

describe("keptDecisions", () => {
  it("asks nothing twice when the pane was loaded anew and the same files are picked again", async () => {
    const first = await collected();
    const path = defined(first.collect().view?.files[0]).path;
    first.actions.change({ kind: "received", path, day: "2025-03-21" });
    first.actions.change({ kind: "exclude", path, reason: "Gửi nhầm" });
    await first.settled();
    const anew = await aPane();
    const kept = first.desk.memory.get("decisions|hd-726|2025-03");
    anew.desk.memory.set("decisions|hd-726|2025-03", defined(kept ?? undefined));
    anew.actions.enter();
    await anew.settled();
    anew.actions.receive(files);
    await anew.settled();
    const line = anew.collect().view?.files.find((file) => file.path === path);
    expect(line).toMatchObject({
      status: "excluded",
      excludedBecause: "Gửi nhầm",
      receivedOn: "2025-03-21",
    });
  });

  it("forgets what is taken back", async () => {
    const { actions, collect, desk, settled } = await collected();
    const path = defined(collect().view?.files[0]).path;
    actions.change({ kind: "exclude", path, reason: "Gửi nhầm" });
    actions.change({ kind: "received", path, day: "2025-03-21" });
    await settled();
    actions.change({ kind: "include", path });
    actions.change({ kind: "received", path, day: null });
    await settled();
    const target = defined(collect().target ?? undefined);
    expect(keptDecisions(desk.memory, target)).toEqual([]);
  });

  it("starts with none where the browser kept something else", () => {
    const memory = { get: () => "{không phải", set: () => undefined };
    const target = { planId: "hd-726", periodId: "2025-03", asOf: null };
    expect(keptDecisions(memory, target)).toEqual([]);
  });
});
