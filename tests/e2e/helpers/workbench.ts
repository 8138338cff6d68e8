import { readFileSync } from "node:fs";
import { chromium, errors, type Browser, type FrameLocator, type Page } from "playwright-core";
import type { GridContent } from "../../../src/workbench/readGrid";
import { parseAddress } from "../../../src/host/address";
import type { Area, HostCell } from "../../../src/host/model";
import { cellKey } from "../../../src/host/model";
import type { Settings } from "../../../src/workbench/settings";
import { defined } from "../../helpers/defined";
import { startServer, type Server } from "./server";

/** Headless, quiet, and allowed to run as root in a container. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
];

/** In milliseconds: a machine with other work takes its time. */
const LONGEST_WAIT = 120_000;
/** How long, in milliseconds, and how often the grid is asked to go to a cell. */
const PATIENCE = 5_000;
const MOST_TRIES = 6;

/** A browser and the server that it visits; one of them serves a whole test file. */
export interface Stage {
  readonly browser: Browser;
  readonly server: Server;
  readonly close: () => Promise<void>;
}

/** Starts both; the path is that of Chromium. */
export async function openStage(executablePath: string): Promise<Stage> {
  const [server, browser] = await Promise.all([
    startServer(),
    chromium.launch({ executablePath, args: FLAGS }),
  ]);
  return {
    browser,
    server,
    close: async () => {
      await browser.close();
      server.stop();
    },
  };
}

/** The workbench in a page: grid, pane, and what the host holds behind them. */
export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What went wrong in the page or the pane: errors, refused requests. */
  readonly troubles: readonly string[];
  /** Chooses a cell as a person does who types its address into the name box. */
  readonly goTo: (sheet: string, ref: string) => Promise<void>;
  /** Types into the chosen cell, presses Enter. */
  readonly typeHere: (text: string) => Promise<void>;
  /** Chooses a cell, types into it, presses Enter. */
  readonly type: (sheet: string, ref: string, text: string) => Promise<void>;
  /** What the host holds, which is what the pane reads. */
  readonly cell: (sheet: string, ref: string) => Promise<HostCell | null>;
  /** What the grid shows. */
  readonly shown: (sheet: string, ref: string) => Promise<GridContent>;
  /** Waits until a cell of the host holds a value. */
  readonly waitForCell: (sheet: string, ref: string, value: HostCell["value"]) => Promise<void>;
  /** Waits until the grid shows a value in a cell. */
  readonly waitForShown: (sheet: string, ref: string, value: HostCell["value"]) => Promise<void>;
  readonly sheetNames: () => Promise<readonly string[]>;
  readonly openSheet: (sheet: string) => Promise<void>;
  /** The file that comes of an action such as a click. */
  readonly downloaded: (
    act: () => Promise<unknown>,
  ) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  readonly close: () => Promise<void>;
}

export interface Opening extends Partial<Settings> {
  /** The place of the pane that is open first. */
  readonly place?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the clocks of the page and the pane say; left out, they go right. */
  readonly now?: string;
}

/** Opens the workbench in a page of its own and waits until grid and pane are there. */
export async function openWorkbench(
  { browser, server }: Stage,
  opening: Opening = {},
): Promise<Workbench> {
  const { place, now, viewport = { width: 1440, height: 900 }, ...settings } = opening;
  const context = await browser.newContext({ viewport, acceptDownloads: true });
  context.setDefaultTimeout(LONGEST_WAIT);
  if (now !== undefined) await context.clock.setFixedTime(now);
  const page = await context.newPage();
  const troubles = watchTroubles(page);
  const words = new URLSearchParams(
    Object.entries(settings).map(([key, value]) => [key, String(value)]),
  );
  const hash = place === undefined ? "" : `#place=${place}`;
  await page.goto(`${server.address}?${words.toString()}${hash}`);
  await page.waitForSelector("body[data-grid=ready]");
  const pane = page.frameLocator("#pane");
  // Its places, or why it has none.
  await pane.locator("[role=tablist], h1").first().waitFor();
  return { page, pane, troubles, ...gridOf(page), close: () => context.close() };
}

function watchTroubles(page: Page): string[] {
  const troubles: string[] = [];
  page.on("pageerror", ({ message }) => void troubles.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("requestfailed", (request) => {
    // A pane that is loaded anew leaves what it was still waiting for.
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") troubles.push(`${request.url()}: ${reason}`);
  });
  return troubles;
}

function gridOf(page: Page): Omit<Workbench, "page" | "pane" | "troubles" | "close"> {
  const openSheet: Workbench["openSheet"] = async (sheet) => {
    await page.locator("[data-u-comp=slide-tab-item]").getByText(sheet, { exact: true }).click();
  };
  const goTo: Workbench["goTo"] = async (sheet, ref) => {
    if ((await activeSheet(page)) !== sheet) await openSheet(sheet);
    const { area } = defined(parseAddress(ref));
    // On a busy machine the grid sets its name box back while an address is being typed into it.
    for (let tries = 1; !(await enterAddress(page, ref, area)); tries += 1)
      if (tries === MOST_TRIES) throw new Error(`The grid did not go to ${sheet}!${ref}`);
  };
  const typeHere: Workbench["typeHere"] = async (text) => {
    for (let tries = 1; !(await typeIntoEditor(page, text)); tries += 1) {
      if (tries === MOST_TRIES) throw new Error(`The grid did not take "${text}"`);
      await page.keyboard.press("Escape");
    }
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !window.kehoachGrid?.isEditing());
  };
  return {
    goTo,
    openSheet,
    typeHere,
    type: async (sheet, ref, text) => {
      await goTo(sheet, ref);
      await typeHere(text);
    },
    cell: (sheet, ref) => page.evaluate(hostCell, [sheet, keyOf(ref)] as const),
    shown: (sheet, ref) => page.evaluate(gridCell, [sheet, placeOf(ref)] as const),
    waitForCell: async (sheet, ref, value) => {
      await page.waitForFunction(
        ([name, key, wanted]) => {
          const found = window.kehoachHost?.model.sheets.find((each) => each.name === name);
          return (found?.cells.get(key)?.value ?? "") === wanted;
        },
        [sheet, keyOf(ref), value] as const,
      );
    },
    waitForShown: async (sheet, ref, value) => {
      await page.waitForFunction(
        ([name, place, wanted]) => {
          const found = window.kehoachHost?.model.sheets.find((each) => each.name === name);
          if (found === undefined) return false;
          const content = window.kehoachGrid?.contentOf({ sheetId: found.id, ...place });
          return content?.value === wanted;
        },
        [sheet, placeOf(ref), value] as const,
      );
    },
    sheetNames: () =>
      page.evaluate(() => window.kehoachHost?.model.sheets.map(({ name }) => name) ?? []),
    downloaded: async (act) => {
      const [download] = await Promise.all([page.waitForEvent("download"), act()]);
      return {
        name: download.suggestedFilename(),
        bytes: readFileSync(await download.path()),
      };
    },
  };
}

/** Types into the editor of the chosen cell; whether the editor holds just that then. */
async function typeIntoEditor(page: Page, text: string): Promise<boolean> {
  // On a busy machine the grid opens its editor a moment after the key that asks for it, and
  // what is typed meanwhile is lost.
  await page.keyboard.press("F2");
  await page.waitForFunction(() => window.kehoachGrid?.isEditing());
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
  return inTime(
    page.waitForFunction((wanted) => window.kehoachGrid?.editedText() === wanted, text, {
      timeout: PATIENCE,
    }),
  );
}

/** Whether something came about before its time was over. */
async function inTime(awaited: Promise<unknown>): Promise<boolean> {
  try {
    await awaited;
    return true;
  } catch (reason) {
    if (reason instanceof errors.TimeoutError) return false;
    throw reason;
  }
}

/** Types an address into the name box; whether the cell was chosen and takes keys then. */
async function enterAddress(page: Page, ref: string, area: Area): Promise<boolean> {
  const box = page.locator("#grid input").first();
  await box.click();
  await box.fill(ref);
  await box.press("Enter");
  const { row, column } = area;
  return inTime(
    page.waitForFunction(
      (wanted) => {
        const selection = window.kehoachHost?.model.selection;
        const takesKeys = document.activeElement?.id.startsWith("__editor_");
        return takesKeys && selection?.row === wanted.row && selection.column === wanted.column;
      },
      { row, column },
      { timeout: PATIENCE },
    ),
  );
}

function activeSheet(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const model = window.kehoachHost?.model;
    return model?.sheets.find(({ id }) => id === model.activeSheetId)?.name;
  });
}

function hostCell([sheet, key]: readonly [string, number]): HostCell | null {
  const found = window.kehoachHost?.model.sheets.find(({ name }) => name === sheet);
  return found?.cells.get(key) ?? null;
}

function gridCell([sheet, place]: readonly [
  string,
  { readonly row: number; readonly column: number },
]): GridContent {
  const found = window.kehoachHost?.model.sheets.find(({ name }) => name === sheet);
  const grid = window.kehoachGrid;
  if (found === undefined || grid === undefined) throw new Error(`No sheet ${sheet} in the grid`);
  return grid.contentOf({ sheetId: found.id, ...place });
}

function placeOf(ref: string): { readonly row: number; readonly column: number } {
  const { row, column } = defined(parseAddress(ref)).area;
  return { row, column };
}

function keyOf(ref: string): number {
  const { row, column } = placeOf(ref);
  return cellKey(row, column);
}
