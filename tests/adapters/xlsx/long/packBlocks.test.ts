import { strFromU8, unzipSync } from "fflate";
import { lintPackage } from "../../../../src/adapters/xlsx/lintPackage";
import { nodeZip } from "../../../../src/adapters/xlsx/nodeZip";
import { portableZip } from "../../../../src/adapters/xlsx/packer";
import { makeReadWorkbook } from "../../../../src/adapters/xlsx/readWorkbook";
import { portableUnpacker } from "../../../../src/adapters/xlsx/unpacker";
import { writeWorkbook } from "../../../../src/adapters/xlsx/writeWorkbook";
import {
  wholeDraft,
  type BlockedSheetDraft,
  type BlockedWorkbookDraft,
  type RowBlock,
} from "../../../../src/workbook/blockedDraft";
import { emptyFrame, type CellDraft, type RowDraft } from "../../../../src/workbook/draft";
import { MOST_LINKS } from "../../../../src/workbook/sheetLinks";
import type { WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { aMemory } from "../../../helpers/aMemory";
import { defined } from "../../../helpers/defined";

const read = makeReadWorkbook(portableUnpacker);

/** What a report's block says: one row a text, each with a formula on its own row and a link. */
interface Said {
  readonly file: string;
  readonly texts: readonly (string | null)[];
}

let made: string[] = [];

beforeEach(() => {
  made = [];
});

function block({ file, texts }: Said): RowBlock {
  return {
    key: [file, JSON.stringify(texts)],
    linksTo: [file],
    rows: (first) => {
      made.push(file);
      return texts.map((text, at) => rowSaying(text, first + at, file));
    },
  };
}

function rowSaying(text: string | null, row: number, file: string): RowDraft {
  const cells: readonly CellDraft[] = [
    { value: text, style: "text" },
    { value: row, style: "integer", formula: `ROW(A${row})` },
    {
      value: file,
      style: "link",
      link: { kind: "file", path: file, sheet: "Nhiệm vụ", ref: "A2" },
    },
  ];
  return { cells, height: 20, hidden: text === null };
}

function unlinked(texts: readonly string[]): readonly RowDraft[] {
  return texts.map((value) => ({
    cells: [{ value, style: "text" }],
    height: 20,
    hidden: false,
  }));
}

function sheetOf(said: readonly Said[]): BlockedSheetDraft {
  const heading = [{ value: "Nội dung", style: "heading" as const }];
  return {
    frame: { ...emptyFrame, name: "Chi tiết" },
    looks: ["heading", "text", "integer", "link"],
    blocks: [
      { key: null, linksTo: [], rows: () => [{ cells: heading, height: null, hidden: false }] },
      ...said.map(block),
    ],
  };
}

function workbookOf(
  said: readonly Said[],
  more: Partial<BlockedWorkbookDraft> = {},
): BlockedWorkbookDraft {
  return {
    sheets: [sheetOf(said)],
    repeated: ["Đang thực hiện"],
    names: [],
    title: "Tổng hợp",
    subject: "",
    writtenOn: "2025-03-18",
    properties: {},
    activeSheet: 0,
    ...more,
  };
}

const ONE = { file: "một.xlsx", texts: ["Đang thực hiện", ' <&> "', null, "_x0041_", "#N/A"] };
const TWO = { file: "hai.xlsx", texts: ["Đang thực hiện", "Đã trình"] };
const THREE = { file: "ba.xlsx", texts: ["Hoàn thành"] };

async function readBack(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  expect(lintPackage(bytes)).toEqual([]);
  const reading = await read("a.xlsx", bytes);
  if (reading.kind === "unreadable") throw new Error(reading.message);
  return reading.workbook;
}

describe("a workbook with rows in blocks", () => {
  it.each([
    ["the platform's packing", nodeZip],
    ["the portable one", portableZip],
  ])("says what the same workbook with all rows made says, with %s", async (_, zip) => {
    const draft = workbookOf([ONE, TWO, THREE]);
    const whole = await readBack(await writeWorkbook(wholeDraft(draft), { zip }));
    expect(await readBack(await writeWorkbook(draft, { zip }))).toEqual(whole);
    expect(JSON.stringify(whole)).toContain("_x0041_");
  });

  it("takes over the blocks that were written before, byte for byte", async () => {
    const memory = aMemory();
    const draft = workbookOf([ONE, TWO, THREE]);
    const first = await writeWorkbook(draft, { zip: nodeZip, kept: memory });
    made = [];
    const again = await writeWorkbook(draft, { zip: nodeZip, kept: memory });
    expect(made).toEqual([]);
    expect(Buffer.from(again).equals(first)).toBe(true);
    expect(Buffer.from(await writeWorkbook(draft, { zip: nodeZip })).equals(first)).toBe(true);
  });

  it.each([
    [
      "the changed one, of as many rows",
      [ONE, { ...TWO, texts: ["khác", "hai"] }, THREE],
      ["hai.xlsx"],
    ],
    [
      "those that stand elsewhere",
      [ONE, { ...TWO, texts: ["một"] }, THREE],
      ["hai.xlsx", "ba.xlsx"],
    ],
    ["none for one less at the end", [ONE, TWO], []],
    ["those behind a new one", [THREE, ONE, TWO], ["ba.xlsx", "một.xlsx", "hai.xlsx"]],
  ])("makes only %s", async (_, said, wanted) => {
    const memory = aMemory();
    await writeWorkbook(workbookOf([ONE, TWO, THREE]), { zip: nodeZip, kept: memory });
    made = [];
    const again = await writeWorkbook(workbookOf(said), { zip: nodeZip, kept: memory });
    expect(made).toEqual(wanted);
    const anew = await writeWorkbook(workbookOf(said), { zip: nodeZip });
    expect(Buffer.from(again).equals(anew)).toBe(true);
  });

  it("makes only the one that grew where there is room between them", async () => {
    const memory = aMemory();
    const spaced = (said: readonly Said[]): BlockedWorkbookDraft =>
      workbookOf(said, { sheets: [{ ...sheetOf(said), spacing: 4 }] });
    await writeWorkbook(spaced([THREE, TWO, ONE]), { zip: nodeZip, kept: memory });
    made = [];
    const grown = spaced([{ ...THREE, texts: ["Hoàn thành", "một", "hai", "ba"] }, TWO, ONE]);
    const again = await writeWorkbook(grown, { zip: nodeZip, kept: memory });
    expect(made).toEqual(["ba.xlsx"]);
    const { sheets } = await readBack(again);
    expect(sheets[0]?.rows.map(({ number }) => number)).toEqual([
      1, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17,
    ]);
    expect(await readBack(await writeWorkbook(wholeDraft(grown)))).toEqual(await readBack(again));
  });

  it.each([
    ["texts that are repeated", { repeated: ["Đã trình", "Đang thực hiện"] }],
    [
      "looks that other sheets brought",
      {
        sheets: [
          {
            ...emptyFrame,
            name: "Tổng quan",
            rows: [
              { cells: [{ value: "a", style: "title" as const }], height: null, hidden: false },
            ],
          },
          sheetOf([ONE, TWO]),
        ],
      },
    ],
    [
      "a sheet of another name",
      { sheets: [{ ...sheetOf([ONE, TWO]), frame: { ...emptyFrame, name: "Khác" } }] },
    ],
  ])("is right with other %s", async (_, change) => {
    const memory = aMemory();
    await writeWorkbook(workbookOf([ONE, TWO]), { zip: nodeZip, kept: memory });
    const changed = workbookOf([ONE, TWO], change);
    const again = await writeWorkbook(changed, { zip: nodeZip, kept: memory });
    expect(Buffer.from(again).equals(await writeWorkbook(changed, { zip: nodeZip }))).toBe(true);
    expect(await readBack(again)).toEqual(await readBack(await writeWorkbook(wholeDraft(changed))));
  });

  it("has the links that a sheet can bear, and the texts of all", async () => {
    const many = { file: "nhiều.xlsx", texts: Array.from({ length: MOST_LINKS - 1 }, () => "a") };
    const memory = aMemory();
    const draft = workbookOf([many, TWO, THREE]);
    const links = async (): Promise<number> => {
      const bytes = await writeWorkbook(draft, { zip: nodeZip, kept: memory });
      const sheet = strFromU8(defined(unzipSync(bytes)["xl/worksheets/sheet1.xml"]));
      expect(sheet).toContain("Hoàn thành");
      return sheet.split("<hyperlink ").length - 1;
    };
    await writeWorkbook(workbookOf([TWO, THREE]), { zip: nodeZip, kept: memory });
    expect(await links()).toBe(MOST_LINKS);
    expect(await links()).toBe(MOST_LINKS);
  });

  it("has as many links behind more or fewer of them as without what was written before", async () => {
    const texts = Array.from({ length: MOST_LINKS - 1 }, () => "a");
    const full = workbookOf([{ file: "nhiều.xlsx", texts }, TWO]);
    const bare = { key: ["không liên kết"], linksTo: ["nhiều.xlsx"], rows: () => unlinked(texts) };
    const [heading, , two] = sheetOf([ONE, TWO]).blocks;
    const blocks = [defined(heading), bare, defined(two)];
    const free = workbookOf([], { sheets: [{ ...sheetOf([]), blocks }] });
    for (const drafts of [
      [free, full],
      [full, free],
    ]) {
      const memory = aMemory();
      for (const draft of drafts) {
        const again = await writeWorkbook(draft, { zip: nodeZip, kept: memory });
        expect(Buffer.from(again).equals(await writeWorkbook(draft, { zip: nodeZip }))).toBe(true);
      }
    }
  });
});
