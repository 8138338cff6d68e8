import { patchPackage } from "../../src/adapters/xlsx/patch/patchPackage";
import { writeZip } from "../../src/adapters/xlsx/writeZip";
import { makeCancellation } from "../../src/usecases/cancelToken";
import type { CollectionTarget, CollectionView, FileWork } from "../../src/usecases/fileWork";
import { HostError } from "../../src/usecases/hostError";
import type { InputFile } from "../../src/usecases/ports";
import { aFileWork, readHandedIn } from "../helpers/aFileWork";
import { defined } from "../helpers/defined";
import { sampleFiles } from "../helpers/sampleFiles";

const TARGET: CollectionTarget = { planId: "hd-726", periodId: "2025-03", asOf: null };
const JUSTICE = "mau_hd-726_2025-03_so-tu-phap.xlsx";
const LAST_MONTH = "mau_hd-726_2025-02_h-ninh-giang.xlsx";

let files: readonly InputFile[];

beforeAll(async () => {
  files = await sampleFiles((path) => /so-tu-phap|so-y-te|h-ninh-giang/u.test(path));
});

/** The work on files, and the files it read since it was asked last. */
async function aBoard(): Promise<{ work: FileWork; read: () => readonly string[] }> {
  let paths: string[] = [];
  const work = aFileWork((path, bytes) => {
    paths.push(path);
    return readHandedIn(path, bytes);
  });
  await work.open(TARGET);
  const read = (): readonly string[] => {
    const told = paths;
    paths = [];
    return told;
  };
  return { work, read };
}

const fileAt = (path: string): InputFile => defined(files.find((file) => file.path === path));

const withBytes = (path: string, bytes: Uint8Array): InputFile => ({
  ...{ path, changedOn: null },
  bytes: () => Promise.resolve(bytes),
});

/** The same report with something else in it. */
async function corrected(path: string): Promise<InputFile> {
  const properties = { "kehoach.mended": "1" };
  const copy = await patchPackage(await fileAt(path).bytes(), [{ kind: "properties", properties }]);
  if (copy.kind !== "patched") throw new Error(copy.message);
  return { ...fileAt(path), bytes: () => Promise.resolve(copy.bytes) };
}

const lineOf = (view: CollectionView, path: string): CollectionView["files"][number] =>
  defined(view.files.find((file) => file.path === path));

describe("files that come again", () => {
  it("are not read again while nothing changed in them", async () => {
    const { work, read } = await aBoard();
    const first = await work.receive(files);
    expect(read()).toHaveLength(files.length);
    const steps: string[] = [];
    const again = await work.receive(files, {
      progress: (done, total) => steps.push(`${done}/${total}`),
    });
    expect(read()).toEqual([]);
    const count = files.length;
    expect(again).toEqual({
      ...first,
      lastReceived: { read: count, of: count, unchanged: count },
    });
    expect(steps.at(-1)).toBe(`${count}/${count}`);
  });

  it("are read where their content is another one, and held as that from then on", async () => {
    const { work, read } = await aBoard();
    await work.receive(files);
    read();
    const mended = await corrected(JUSTICE);
    const folder = files.map((file) => (file.path === JUSTICE ? mended : file));
    const view = await work.receive(folder);
    expect(read()).toEqual([JUSTICE]);
    expect(view.lastReceived?.unchanged).toBe(files.length - 1);
    await work.receive(folder);
    expect(read()).toEqual([]);
    await work.receive(files);
    expect(read()).toEqual([JUSTICE]);
  });

  it("are read under another path: what is found names the file", async () => {
    const { work, read } = await aBoard();
    await work.receive([fileAt(JUSTICE)]);
    read();
    await work.receive([{ ...fileAt(JUSTICE), path: "nop/tu-phap.xlsx" }]);
    expect(read()).toEqual(["nop/tu-phap.xlsx"]);
  });

  it("are read for another period, for another cut-off day, and after they were taken off", async () => {
    const { work, read } = await aBoard();
    const justice = [fileAt(JUSTICE)];
    await work.receive(justice);
    for (const target of [
      { ...TARGET, periodId: "2025-02" },
      { ...TARGET, asOf: "2025-03-10" },
    ]) {
      await work.open(target);
      read();
      expect((await work.receive(justice)).lastReceived?.unchanged).toBe(0);
      expect(read()).toEqual([JUSTICE]);
    }
    await work.change({ kind: "remove", paths: [JUSTICE] });
    await work.receive(justice);
    expect(read()).toEqual([JUSTICE]);
  });

  it("are tried again where they could not be opened or read", async () => {
    const { work, read } = await aBoard();
    const broken = withBytes("hong.xlsx", new TextEncoder().encode("không phải sổ"));
    const gone: InputFile = {
      ...fileAt(JUSTICE),
      bytes: () => Promise.reject(new HostError("file-unreadable", JUSTICE)),
    };
    for (let round = 1; round <= 2; round += 1) {
      const view = await work.receive([broken, gone]);
      expect(read()).toEqual(["hong.xlsx"]);
      expect(view.lastReceived).toEqual({ read: 2, of: 2, unchanged: 0 });
      expect(view.files.map(({ status }) => status)).toEqual(["unreadable", "unreadable"]);
    }
    const back = await work.receive([fileAt(JUSTICE)]);
    expect(read()).toEqual([JUSTICE]);
    expect(lineOf(back, JUSTICE).status).toBe("used");
    await work.receive([gone]);
    expect(lineOf(await work.receive([fileAt(JUSTICE)]), JUSTICE).status).toBe("used");
    expect(read()).toEqual([JUSTICE]);
  });

  it("are not read again inside a zip, whatever else came into it", async () => {
    const { work, read } = await aBoard();
    const bytes = await fileAt(JUSTICE).bytes();
    const justice = { path: JUSTICE, bytes, day: "2025-03-17" };
    const zip = (...more: readonly (typeof justice)[]): InputFile =>
      withBytes("thang-3.zip", writeZip([justice, ...more]));
    const first = await work.receive([zip()]);
    expect(read()).toEqual([`thang-3.zip/${JUSTICE}`]);
    const again = await work.receive([zip()]);
    expect(read()).toEqual([]);
    expect(again.files).toEqual(first.files);
    const february = { ...justice, path: LAST_MONTH, bytes: await fileAt(LAST_MONTH).bytes() };
    await work.receive([zip(february)]);
    expect(read()).toEqual([`thang-3.zip/${LAST_MONTH}`]);
  });

  it("are not read again where they are roll-ups: the reports inside stay", async () => {
    const below = await aBoard();
    await below.work.receive([fileAt(JUSTICE)]);
    const rollUp = withBytes("th.xlsx", await below.work.rollUpBytes(null));
    const { work, read } = await aBoard();
    const first = await work.receive([rollUp]);
    expect(lineOf(first, `th.xlsx › ${JUSTICE}`).status).toBe("used");
    read();
    const again = await work.receive([rollUp]);
    expect(read()).toEqual([]);
    expect(again.files).toEqual(first.files);
  });

  it("keep what people decided about them, as when they are read", async () => {
    const { work } = await aBoard();
    const first = await work.receive(files);
    const content = lineOf(first, JUSTICE).content ?? undefined;
    const decided = await work.change({
      kind: "several",
      decisions: [
        { kind: "exclude", path: JUSTICE, reason: "Trả lại", content },
        { kind: "received", path: JUSTICE, day: "2025-03-21" },
        { kind: "accept-period", path: LAST_MONTH, accepted: true },
      ],
    });
    expect((await work.receive(files)).files).toEqual(decided.files);
    const mended = lineOf(await work.receive([await corrected(JUSTICE)]), JUSTICE);
    expect(mended).toMatchObject({ status: "used", receivedOn: "2025-03-21" });
    expect(lineOf(await work.receive(files), JUSTICE)).toMatchObject({ status: "excluded" });
  });

  it("are ordered by the day of the file that came last", async () => {
    const { work, read } = await aBoard();
    const bytes = await fileAt(JUSTICE).bytes();
    const mended = await (await corrected(JUSTICE)).bytes();
    const at = (path: string, changedOn: string, content: Uint8Array): InputFile => ({
      ...withBytes(path, content),
      changedOn,
    });
    const one = at("1.xlsx", "2025-03-10", bytes);
    await work.receive([one, at("2.xlsx", "2025-03-12", mended)]);
    read();
    const touched = await work.receive([{ ...one, changedOn: "2025-03-14" }]);
    expect(read()).toEqual([]);
    const afresh = await aBoard();
    const plain = await afresh.work.receive([
      { ...one, changedOn: "2025-03-14" },
      at("2.xlsx", "2025-03-12", mended),
    ]);
    expect(touched.files).toEqual(plain.files);
  });

  it("of one path in one drop are held as the last of them is", async () => {
    const { work, read } = await aBoard();
    const both = [fileAt(JUSTICE), await corrected(JUSTICE)];
    const first = await work.receive(both);
    expect(first.lastReceived).toEqual({ read: 2, of: 2, unchanged: 0 });
    read();
    await work.receive(both.slice(1));
    expect(read()).toEqual([]);
    await work.receive(both.slice(0, 1));
    expect(read()).toEqual([JUSTICE]);
  });

  it("stay held when taking them in again is stopped", async () => {
    const { work, read } = await aBoard();
    await work.receive(files);
    const cancel = makeCancellation();
    cancel.cancel();
    const stopped = await work.receive(files, { cancel });
    expect(stopped.lastReceived).toEqual({ read: 0, of: files.length, unchanged: 0 });
    expect(stopped.files).toHaveLength(files.length);
    read();
    await work.receive(files);
    expect(read()).toEqual([]);
  });
});
