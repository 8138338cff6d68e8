import { makeCancellation } from "../../src/usecases/cancelToken";
import type { CollectionView, FileWork } from "../../src/usecases/fileWork";
import { HostError } from "../../src/usecases/hostError";
import type { PickedFile } from "../../src/taskpane/pickedFile";
import { serveFileWork } from "../../src/taskpane/serveFileWork";
import { workerFileWork } from "../../src/taskpane/workerFileWork";
import type { Line, ToPane, ToWorker } from "../../src/taskpane/workProtocol";

interface Pair {
  readonly pane: Line<ToWorker, ToPane>;
  readonly worker: Line<ToPane, ToWorker>;
}

/** Two ends between which everything is copied or handed over, as between threads. */
function aPair(): Pair {
  const toWorker: ((message: ToWorker) => void)[] = [];
  const toPane: ((message: ToPane) => void)[] = [];
  const carry =
    <Message>(listeners: ((message: Message) => void)[]) =>
    (message: Message, transfer: Transferable[]): void => {
      const copy = structuredClone(message, { transfer });
      setImmediate(() => {
        for (const listener of listeners) listener(copy);
      });
    };
  return {
    pane: { say: carry(toWorker), hear: (listener) => toPane.push(listener) },
    worker: { say: carry(toPane), hear: (listener) => toWorker.push(listener) },
  };
}

const TARGET = { planId: "hd-726", periodId: "2025-03", asOf: null };
const VIEW = { target: TARGET, files: [] } as unknown as CollectionView;

function refuse(): Promise<never> {
  return Promise.reject(new Error("Not asked for in this test"));
}

const NO_WORK: FileWork<PickedFile> = {
  open: refuse,
  receive: refuse,
  change: refuse,
  compareWith: refuse,
  findingsOf: refuse,
  returnedFile: refuse,
  returnedZip: refuse,
  rollUpDraft: refuse,
  rollUpBytes: refuse,
  preview: refuse,
  templateBytes: refuse,
  templatesZip: refuse,
};

/** The work as the pane sees it, done at the other end of a line. */
function across(work: Partial<FileWork<PickedFile>>): FileWork<PickedFile> {
  const { pane, worker } = aPair();
  serveFileWork(worker, { ...NO_WORK, ...work });
  return workerFileWork({ ...pane, broken: () => undefined });
}

function aFile(path: string, content: PickedFile["content"]): PickedFile {
  return { path, changedOn: "2025-03-17", content };
}

describe("workerFileWork", () => {
  it("hands over the roll-ups to compare with", async () => {
    const work = across({
      compareWith: async ([first]) => {
        expect(await first?.content?.text()).toBe("bản tổng hợp");
        return VIEW;
      },
    });
    const rollUp = aFile("tong-hop-2025-02.xlsx", new Blob(["bản tổng hợp"]));
    expect(await work.compareWith([rollUp])).toEqual(VIEW);
  });

  it("carries what is asked there and the answer back", async () => {
    const asked: unknown[] = [];
    const work = across({
      open: (target) => {
        asked.push(target);
        return Promise.resolve(VIEW);
      },
      rollUpBytes: (earlier) => {
        asked.push(earlier);
        return Promise.resolve(Uint8Array.of(1, 2, 3));
      },
    });
    const earlier = { sheets: [], properties: new Map([["a", "b"]]), macros: false };
    expect(await work.open(TARGET)).toEqual(VIEW);
    expect(await work.rollUpBytes(earlier)).toEqual(Uint8Array.of(1, 2, 3));
    expect(asked).toEqual([TARGET, earlier]);
  });

  it("tells how far the work is", async () => {
    const steps: string[] = [];
    const work = across({
      templatesZip: (planId, periodId, options) => {
        options?.progress?.(1, 2, `${planId} ${periodId}`);
        return Promise.resolve("cancelled");
      },
    });
    const progress = (done: number, total: number, subject: string): void => {
      steps.push(`${done}/${total} ${subject}`);
    };
    expect(await work.templatesZip("hd-726", "2025-03", { progress })).toBe("cancelled");
    expect(steps).toEqual(["1/2 hd-726 2025-03"]);
  });

  it("hands over files to be read there, also those that could not be got at", async () => {
    const seen: unknown[] = [];
    const work = across({
      receive: async (files) => {
        for (const { path, changedOn, content } of files)
          seen.push([path, changedOn, (await content?.text()) ?? null]);
        return VIEW;
      },
    });
    await work.receive([aFile("a.xlsx", new Blob(["nội dung"])), aFile("b.xlsx", null)]);
    expect(seen).toEqual([
      ["a.xlsx", "2025-03-17", "nội dung"],
      ["b.xlsx", "2025-03-17", null],
    ]);
  });

  it("lets the other side know of a wish to stop", async () => {
    const cancel = makeCancellation();
    const work = across({
      receive: async (_files, options) => {
        options?.progress?.(1, 1_000, "a.xlsx");
        while (options?.cancel?.cancelled === false) await new Promise(setImmediate);
        return VIEW;
      },
    });
    const progress = (): void => cancel.cancel();
    expect(await work.receive([], { cancel, progress })).toEqual(VIEW);
  });

  it("throws trouble of the host as a HostError and a fault as the fault it is", async () => {
    const work = across({
      rollUpBytes: () => Promise.reject(new HostError("request-too-large", "Chi tiết")),
      findingsOf: () => Promise.reject(new TypeError("undefined is not a function")),
    });
    await expect(work.rollUpBytes(null)).rejects.toEqual(
      new HostError("request-too-large", "Chi tiết"),
    );
    const fault = work.findingsOf("a.xlsx");
    await expect(fault).rejects.toThrow("undefined is not a function");
    await expect(fault).rejects.not.toBeInstanceOf(HostError);
  });

  it("keeps calls that go on at the same time apart", async () => {
    const work = across({ findingsOf: (path) => Promise.resolve([{ file: path } as never]) });
    const [a, b] = await Promise.all([work.findingsOf("a"), work.findingsOf("b")]);
    expect([a, b]).toEqual([[{ file: "a" }], [{ file: "b" }]]);
  });

  it("fails what waits and what comes when the worker cannot be started", async () => {
    const { pane } = aPair();
    const listeners: ((message: string) => void)[] = [];
    const work = workerFileWork({ ...pane, broken: (listener) => listeners.push(listener) });
    const waiting = work.open(TARGET);
    for (const listener of listeners) listener("");
    await expect(waiting).rejects.toMatchObject({ code: "not-supported" });
    await expect(work.open(TARGET)).rejects.toMatchObject({ code: "not-supported" });
  });
});
