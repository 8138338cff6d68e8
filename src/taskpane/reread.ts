import { patchSnapshot, readContent } from "../usecases/liveWorkbook";
import type { CellWrite } from "../usecases/openWorkbook";
import { rowNumber } from "../usecases/rowPlaces";
import type { Desk } from "./desk";
import type { Session } from "./session/session";

/** Rows of a sheet, from 1, both ends included. */
export interface RowSpan {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Reads the whole open workbook anew; the page is told when it is done. */
export async function rereadAll(desk: Desk, session: Session): Promise<void> {
  const snapshot = await desk.workbook.read();
  session.dispatch({ type: "live/read", content: readContent(snapshot, desk.catalogue) });
}

/**
 * Reads a few rows anew and checks the workbook with them. What was read into a workbook that has
 * changed its kind meanwhile is of no use, and a workbook not known yet is read as a whole.
 */
export async function rereadRows(
  desk: Desk,
  session: Session,
  spans: readonly RowSpan[],
): Promise<void> {
  const { content } = session.state().live;
  if (content.kind === "unread" || content.kind === "other") return rereadAll(desk, session);
  const { sheets } = content.snapshot;
  if (spans.some(({ sheet }) => !sheets.some(({ name }) => name === sheet)))
    return rereadAll(desk, session);
  const read = await Promise.all(
    spans.map(async (span) => ({
      ...span,
      rows: await desk.workbook.readRows(span.sheet, span.firstRow, span.lastRow),
    })),
  );
  const now = session.state().live.content;
  if (now.kind === "unread" || now.kind === "other") return;
  const snapshot = read.reduce(
    (patched, { sheet, firstRow, lastRow, rows }) =>
      patchSnapshot(patched, sheet, firstRow, lastRow, rows),
    now.snapshot,
  );
  if (snapshot === now.snapshot) return;
  session.dispatch({ type: "live/read", content: readContent(snapshot, desk.catalogue) });
}

/** The rows in which cells were written, one span a sheet. */
export function spansOf(writes: readonly Pick<CellWrite, "sheet" | "cell">[]): readonly RowSpan[] {
  return writes.reduce<readonly RowSpan[]>(
    (spans, { sheet, cell }) =>
      mergeSpan(spans, { sheet, firstRow: rowNumber(cell), lastRow: rowNumber(cell) }),
    [],
  );
}

/** Adds a span to others: one request a sheet, whatever lies between. */
export function mergeSpan(spans: readonly RowSpan[], span: RowSpan): readonly RowSpan[] {
  const same = spans.find(({ sheet }) => sheet === span.sheet);
  const merged =
    same === undefined
      ? span
      : {
          sheet: span.sheet,
          firstRow: Math.min(same.firstRow, span.firstRow),
          lastRow: Math.max(same.lastRow, span.lastRow),
        };
  return [...spans.filter((each) => each !== same), merged];
}
