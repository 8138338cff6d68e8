import type { Frame, Locator } from "playwright-core";
import { parseAddress } from "../../../src/host/address";
import type { CellValue } from "../../../src/host/model";
import { APP } from "../../../src/taskpane/labels/app";
import type { PanePlace } from "../../../src/taskpane/session/shell";
import { defined } from "../../helpers/defined";
import { openWorkbench, type Opening, type Stage, type Workbench } from "./workbench";

/** A day in the period of March 2025, before its reports are due: what the tests count from. */
export const TODAY = "2025-03-12T09:00:00+07:00";

/**
 * Opens the workbench on that day, and waits until the pane knows what stands open and the grid has
 * taken the focus that it takes once.
 */
export async function openPane(stage: Stage, opening: Opening = {}): Promise<Workbench> {
  const bench = await openWorkbench(stage, { now: TODAY, ...opening });
  // What opens and closes is open or closed at once.
  await bench.page.emulateMedia({ reducedMotion: "reduce" });
  const { open } = APP;
  const known = opening.book === "blank" ? open.blank : /^Biểu báo cáo:/u;
  await bench.pane.getByText(known).first().waitFor();
  await bench.page.waitForFunction(() => document.activeElement !== document.body);
  return bench;
}

/** Closes it; what went wrong meanwhile, unseen, fails the test. */
export async function closePane({ troubles, close }: Workbench): Promise<void> {
  await close();
  if (troubles.length > 0) throw new Error(troubles.join("\n"));
}

/** Opens a place of the pane by its tab. */
export async function visit({ pane }: Workbench, place: PanePlace): Promise<void> {
  const tab = placeTab(pane, place);
  await tab.click();
  await pane.locator(`main[aria-labelledby="tab-${place}"]`).waitFor();
}

/** The tab of a place; its name may go on with a count. */
export function placeTab(pane: Workbench["pane"], place: PanePlace): Locator {
  return pane.getByRole("tab", { name: new RegExp(`^${APP.tabs[place]}`, "u") });
}

/** Brings values into the sheet as pasting does: past the rules of its cells. */
export async function paste(
  { page }: Workbench,
  sheet: string,
  ref: string,
  rows: readonly (readonly CellValue[])[],
): Promise<void> {
  const { row, column } = defined(parseAddress(ref)).area;
  await page.evaluate(
    ([name, at, values]) => {
      const host = window.kehoachHost;
      const found = host?.model.sheets.find((each) => each.name === name);
      if (host === undefined || found === undefined) throw new Error(`No sheet ${name}`);
      const area = { ...at, rows: values.length, columns: values[0]?.length ?? 0 };
      host.userEdit(found.id, area, values);
    },
    [sheet, { row, column }, rows] as const,
  );
}

/** Which cell is chosen in the sheet, as the host knows it. */
export async function waitForSelection(
  { page }: Workbench,
  sheet: string,
  ref: string,
): Promise<void> {
  const { row, column } = defined(parseAddress(ref)).area;
  await page.waitForFunction(
    ([name, wantedRow, wantedColumn]) => {
      const model = window.kehoachHost?.model;
      const active = model?.sheets.find(({ id }) => id === model.activeSheetId);
      const { row: atRow, column: atColumn } = model?.selection ?? {};
      return active?.name === name && atRow === wantedRow && atColumn === wantedColumn;
    },
    [sheet, row, column] as const,
  );
}

/** The pane's own frame. */
export function paneFrame({ page }: Pick<Workbench, "page">): Frame {
  return defined(page.frames().find((frame) => frame.url().includes("/pane/")));
}
