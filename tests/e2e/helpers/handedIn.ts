import type { Frame } from "playwright-core";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { NOTHING_KEPT, type KeptEntries } from "../../../src/domain/consolidation/keptEntries";
import type { ReceivedFile } from "../../../src/domain/consolidation/receivedFile";
import { APP } from "../../../src/taskpane/labels/app";
import { COLLECT } from "../../../src/taskpane/labels/collect";
import { openCatalogue } from "../../../src/usecases/catalogue";
import { rollUpOf } from "../../../src/usecases/rollUpOf";
import { receiveFiles } from "../../../src/usecases/receiveFiles";
import { aPeriod } from "../../helpers/aCollection";
import { defined } from "../../helpers/defined";
import { anInput, plan726 } from "../../helpers/filledWorkbooks";
import type { Workbench } from "./workbench";

/** A file as an agency sent it. */
export interface HandedIn {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person decided about files, by name. */
export type Decisions = Readonly<Record<string, Partial<ReceivedFile>>>;

/** What the pure core makes of the same files and the same decisions. */
export async function consolidated(
  files: readonly HandedIn[],
  decisions: Decisions = {},
  kept: KeptEntries = NOTHING_KEPT,
): Promise<RollUp> {
  const period = aPeriod();
  const received = await receiveFiles(
    files.map(({ name, bytes }) => ({ ...anInput(name, bytes), changedOn: CHANGED_ON })),
    {
      target: { context: plan726(), period, asOf: null },
      catalogue: openCatalogue(),
      read: readWorkbook,
    },
  );
  const judged = received.map((file) => ({ ...file, ...decisions[file.file] }));
  return rollUpOf(judged, plan726(), { period, asOf: null, kept });
}

/** The day on which every file was changed last, as the browser tells it. */
const CHANGED_ON = "2025-03-17";

/** Chooses files in the file picker behind the button. */
export async function pick({ pane }: Workbench, files: readonly HandedIn[]): Promise<void> {
  await pane
    .getByLabel(COLLECT.pickFiles, { exact: true })
    .and(pane.locator("input"))
    .setInputFiles(
      files.map(({ name, bytes }) => ({
        name,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(bytes),
      })),
    );
}

/** Drops files on the pane as the browser does: by an event with the files in it. */
export async function drop(bench: Workbench, files: readonly HandedIn[]): Promise<void> {
  const data = await frameOf(bench).evaluateHandle(
    ({ sent, changedAt }) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { lastModified: Date.parse(changedAt) }));
      }
      return transfer;
    },
    {
      sent: files.map(({ name, bytes }) => ({
        name,
        base64: Buffer.from(bytes).toString("base64"),
      })),
      changedAt: `${CHANGED_ON}T12:00:00`,
    },
  );
  const zone = bench.pane.getByRole("region", { name: COLLECT.dropZone });
  await zone.dispatchEvent("dragover", { dataTransfer: data });
  await zone.dispatchEvent("drop", { dataTransfer: data });
  await data.dispose();
}

/** Notes from now on what the bar of long work says; gives what it said. */
export async function watchSteps(bench: Workbench): Promise<() => Promise<readonly string[]>> {
  const notes = await frameOf(bench).evaluateHandle((busy: string) => {
    const said: string[] = [];
    const look = (): void => {
      const words = document.querySelector(busy)?.closest(".fui-Field")?.textContent ?? "";
      if (words !== "" && said.at(-1) !== words) said.push(words);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return said;
  }, "[role=progressbar]");
  return () => notes.jsonValue();
}

/** Presses the button that stops as soon as the bar of long work has come to a step. */
export async function stopAtStep(bench: Workbench, step: number): Promise<void> {
  await frameOf(bench).evaluate(
    ({ wanted, stop }) => {
      const look = new MutationObserver(() => {
        const bar = document.querySelector("[role=progressbar]")?.closest(".fui-Field");
        const [, done = "0"] = / (\d+)\/\d+/u.exec(bar?.textContent ?? "") ?? [];
        if (Number(done) < wanted) return;
        const buttons = [...document.querySelectorAll("button")];
        buttons.find(({ textContent }) => textContent === stop)?.click();
        look.disconnect();
      });
      look.observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    { wanted: step, stop: APP.cancel },
  );
}

/** The pane's own frame, for what happens inside it. */
export function frameOf({ page }: Workbench): Frame {
  return defined(page.frames().find((frame) => frame.url().includes("/pane/")));
}
