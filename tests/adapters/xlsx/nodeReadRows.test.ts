import { nodeReadRows } from "../../../src/adapters/xlsx/nodeReadRows";
import { nodeUnpacker } from "../../../src/adapters/xlsx/nodeUnpacker";
import { nodeZip } from "../../../src/adapters/xlsx/nodeZip";
import { makeReadWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { RowRange } from "../../../src/usecases/ports";
import { isBlocked, type BlockedWorkbookDraft } from "../../../src/workbook/blockedDraft";
import { plainRow } from "../../../src/workbook/draft";
import { rollUpInBlocks } from "../../../src/workbook/rollup/writeRollUp";
import type { RowSnapshot } from "../../../src/workbook/snapshot";
import { consolidate726 } from "../../helpers/filledWorkbooks";

jest.setTimeout(60_000);

const DETAIL = "Chi tiết";
/** Rows of the blocks; the third block is packed in several pieces. */
const BLOCKS = [1, 5, 3_000, 7, 4];
const LAST = BLOCKS.reduce((sum, count) => sum + count, 0);

/** Texts that no packing makes small. */
function oddText(seed: number): string {
  let value = seed;
  return Array.from({ length: 60 }, () => {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    return `Việc ${value.toString(36)}`;
  }).join("; ");
}

async function withBlocks(): Promise<BlockedWorkbookDraft> {
  const draft = rollUpInBlocks(await consolidate726([]));
  const sheets = draft.sheets.map((sheet) => {
    if (!isBlocked(sheet) || sheet.frame.name !== DETAIL) return sheet;
    const blocks = BLOCKS.map((count) => ({
      ...{ key: null, linksTo: [] },
      rows: (first: number) =>
        Array.from({ length: count }, (_, at) =>
          plainRow([
            { value: first + at, style: "text" },
            { value: oddText(first + at), style: "text" },
          ]),
        ),
    }));
    return { ...sheet, blocks };
  });
  return { ...draft, sheets };
}

let bytes: Uint8Array;
let all: readonly RowSnapshot[];

beforeAll(async () => {
  bytes = await writeWorkbook(await withBlocks(), { zip: nodeZip });
  const reading = await makeReadWorkbook(nodeUnpacker)("th.xlsx", bytes);
  if (reading.kind === "unreadable") throw new Error(reading.message);
  all = reading.workbook.sheets.find(({ name }) => name === DETAIL)?.rows ?? [];
});

function rowsWithout(...ranges: readonly RowRange[]): readonly RowSnapshot[] | undefined {
  const read = nodeReadRows(bytes, new Map([[DETAIL, ranges]]));
  if (read !== undefined) expect(read.sheets.map(({ name }) => name)).toEqual([DETAIL]);
  return read?.sheets[0]?.rows;
}

describe("nodeReadRows", () => {
  it.each([
    [[]],
    [[[1, 1]]],
    [[[2, 6]]],
    [[[7, 3_006]]],
    [[[2, 3_006]]],
    [[[3_007, LAST]]],
    [
      [
        [2, 6],
        [3_007, 3_013],
      ],
    ],
    [[[1, LAST]]],
  ] as const)("reads all rows but those of the blocks %j", (ranges) => {
    expect(all.map(({ number }) => number)).toEqual(
      Array.from({ length: LAST }, (_, at) => at + 1),
    );
    const isLeftOut = (row: number): boolean =>
      ranges.some(([first, last]) => row >= first && row <= last);
    expect(rowsWithout(...ranges)).toEqual(all.filter(({ number }) => !isLeftOut(number)));
  });

  it.each([
    [[3, 6]],
    [[2, 5]],
    [[8, 3_006]],
    [[7, 2_000]],
    [
      [2, 6],
      [3_008, 3_013],
    ],
  ] as const)("gives nothing where rows are no whole blocks", (...ranges) => {
    expect(rowsWithout(...ranges)).toBeUndefined();
  });

  it("gives nothing of what is no workbook", () => {
    expect(nodeReadRows(new Uint8Array([1, 2, 3]), new Map())).toBeUndefined();
  });
});
