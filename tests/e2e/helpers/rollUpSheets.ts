import { cellKey, type CellValue } from "../../../src/host/model";
import type { CellDraft, WorkbookDraft } from "../../../src/workbook/draft";
import { cellRef } from "../../../src/workbook/cellRef";
import type { Workbench } from "./workbench";

/** What a cell holds in the host and what the grid shows there. */
interface HeldAndShown {
  readonly key: number;
  readonly held: CellValue;
  readonly shown: CellValue;
}

/** Cells compared, and one line for each that holds or shows something else. */
interface Comparison {
  readonly compared: number;
  readonly differences: readonly string[];
}

/** How often the open workbook is looked at until it has come to what is meant, and how soon again. */
const LOOKS = 20;
const LOOK_AGAIN = 500;

/**
 * Lays a draft beside the open workbook, cell by cell. The grid calculates a while after it was
 * written to, so differences count only when they last.
 */
export async function differencesFrom(
  { page }: Workbench,
  draft: WorkbookDraft,
  wanted: (cell: CellDraft) => boolean = () => true,
): Promise<Comparison> {
  await page.waitForFunction(() => window.kehoachSurroundings?.isCalculated());
  for (let look = 1; ; look += 1) {
    const comparison = compare(draft, new Map(await page.evaluate(everyCell)), wanted);
    if (comparison.differences.length === 0 || look === LOOKS) return comparison;
    await page.waitForTimeout(LOOK_AGAIN);
  }
}

function compare(
  { sheets }: WorkbookDraft,
  open: ReadonlyMap<string, readonly HeldAndShown[]>,
  wanted: (cell: CellDraft) => boolean,
): Comparison {
  const lines = sheets.flatMap(({ name, rows }) => {
    const cells = new Map(open.get(name)?.map((cell) => [cell.key, cell]));
    return rows.flatMap((line, row) =>
      line.cells.flatMap((cell, column) => {
        if (cell === null || !wanted(cell)) return [];
        const { held = "", shown = "" } = cells.get(cellKey(row, column)) ?? {};
        const meant = cell.value ?? "";
        if (isSame(meant, held) && isSame(meant, shown)) return [null];
        const words = [meant, held, shown].map((value) => JSON.stringify(value));
        return [`${name}!${cellRef(column, row + 1)}: ${words.join(" ≠ ")}`];
      }),
    );
  });
  return { compared: lines.length, differences: lines.filter((line) => line !== null) };
}

function everyCell(): [string, HeldAndShown[]][] {
  const { kehoachHost: host, kehoachGrid: grid } = window;
  if (host === undefined || grid === undefined) throw new Error("Nothing stands open");
  return host.model.sheets.map(({ id, name, cells }) => [
    name,
    [...cells].map(([key, { value }]) => {
      const place = { sheetId: id, row: Math.floor(key / 16_384), column: key % 16_384 };
      return { key, held: value, shown: grid.contentOf(place).value };
    }),
  ]);
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 1e-9;
  return one === other;
}
