import fc from "fast-check";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import type { ReceivedFile } from "../../../src/domain/consolidation/receivedFile";
import { indexPlan } from "../../../src/domain/plan/planIndex";
import { plainRow, type RowDraft, type SheetDraft } from "../../../src/workbook/draft";
import { leafLines } from "../../../src/workbook/rollup/leafLines";
import { readLeaves } from "../../../src/workbook/rollup/readLeaves";
import { wholeSheet } from "../../../src/workbook/blockedDraft";
import { rollUpIdentitySheet } from "../../../src/workbook/rollup/rollUpIdentitySheet";
import { aCollection, aReceivedFile, aReport, PLAN, rollUpOf } from "../../helpers/aCollection";
import { carriedInFormatOne } from "../../helpers/carriedInFormatOne";
import { defined } from "../../helpers/defined";
import { snapshotOfDraft } from "../../helpers/fakeWorkbook";
import { generatedFiles } from "../../helpers/generatedFiles";

const LEAF_PLAN = { index: indexPlan(PLAN), assignments: aCollection().assignments };

const IDENTITY = {
  ...{ format: 1, role: "roll-up" as const, planId: PLAN.id, agencyId: null },
  ...{ period: "2025-03", fingerprint: "f1", sample: false },
};

function readBack(sheet: SheetDraft): readonly ReceivedFile[] | undefined {
  return readLeaves(snapshotOfDraft({ sheets: [sheet], properties: {} }), LEAF_PLAN);
}

function carried(rollUp: RollUp): SheetDraft {
  return wholeSheet(rollUpIdentitySheet(IDENTITY, rollUp));
}

/** The lines that carry reports, without the identity above them. */
function linesOf({ rows }: SheetDraft): readonly RowDraft[] {
  const start = rows.findIndex(({ cells }) => cells[0]?.value === "nguon");
  return rows.slice(start).filter(({ cells }) => cells.length > 0);
}

function valuesOf({ cells }: RowDraft): readonly unknown[] {
  return cells.map((cell) => cell?.value ?? null);
}

const REPORT = aReceivedFile({
  rows: [aReport("1"), aReport("2"), aReport("3", { percent: 140, completedOn: "sắp xong" })],
});

/** Lines of a roll-up with one of them damaged. */
const damages: readonly (readonly [
  string,
  (rows: RowDraft[], at: number, cell: number) => void,
])[] = [
  ["is lost", (rows, at) => rows.splice(at, 1)],
  ["is there twice", (rows, at) => rows.splice(at, 0, defined(rows[at]))],
  ["is cut", (rows, at, cell) => (rows[at] = plainRow(defined(rows[at]).cells.slice(0, cell)))],
  [
    "has lost a cell",
    (rows, at, cell) =>
      (rows[at] = plainRow(
        defined(rows[at]).cells.map((each, column) => (column === cell ? null : each)),
      )),
  ],
  [
    "has a cell too many",
    (rows, at) =>
      (rows[at] = plainRow([...defined(rows[at]).cells, { value: "thừa", style: "value" }])),
  ],
  ["and all below it are lost", (rows, at) => rows.splice(at)],
];

describe("readLeaves", () => {
  it("gives the reports as an earlier format gave them", () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        const rollUp = rollUpOf(files);
        expect(readBack(carried(rollUp))).toEqual(readBack(carriedInFormatOne(rollUp)));
      }),
    );
  });

  it.each(damages)("gives up all reports where a line %s", (_, damage) => {
    fc.assert(
      fc.property(generatedFiles, fc.nat(), fc.nat(), (files, line, column) => {
        const sheet = carried(rollUpOf([REPORT, ...files]));
        const rows = [...linesOf(sheet)];
        expect(readBack({ ...sheet, rows })).toBeDefined();
        const at = line % rows.length;
        damage(rows, at, column % defined(rows[at]).cells.length);
        expect(readBack({ ...sheet, rows })).toBeUndefined();
      }),
    );
  });

  it("gives up all reports where values lie in lines of another file", () => {
    const other = aReceivedFile({ agencyId: "so-y-te", rows: [aReport("2")] });
    const sheet = carried(rollUpOf([REPORT, other]));
    const [format, ...rows] = linesOf(sheet);
    const heads = rows.filter(({ cells }) => cells[0]?.value === "tep");
    const rest = rows.filter(({ cells }) => cells[0]?.value !== "tep");
    expect(readBack({ ...sheet, rows: [defined(format), ...rest, ...heads] })).toBeUndefined();
    expect(readBack({ ...sheet, rows: [defined(format), ...heads, ...rest] })).toBeUndefined();
  });

  it("keeps texts that hold nothing a reader would see", () => {
    const { content, ...received } = REPORT;
    if (content.kind === "unreadable") throw new Error("A report that can be read");
    const checked = {
      ...content.checked,
      findings: content.checked.findings.map((finding) => ({ ...finding, value: "\u200B" })),
    };
    const blank = aReceivedFile({ agencyId: "so-y-te", rows: [aReport("2", { result: "" })] });
    const rollUp = rollUpOf([{ ...received, content: { kind: "read", checked } }, blank]);
    const leaves = defined(readBack(carried(rollUp)));
    expect(leaves).toEqual(readBack(carriedInFormatOne(rollUp)));
    expect(leaves.map(({ file }) => file)).toEqual(["so-tu-phap.xlsx", "so-y-te.xlsx"]);
  });

  it.each(["", "0", "3", "2.0"])("takes no lines of format “%s”", (format) => {
    const sheet = carried(rollUpOf([REPORT]));
    const [, ...rows] = linesOf(sheet);
    const head = plainRow([
      { value: "nguon", style: "value" },
      { value: format, style: "value" },
      { value: 1, style: "value" },
    ]);
    expect(readBack({ ...sheet, rows: [head, ...rows] })).toBeUndefined();
  });

  describe("of roll-ups in the earlier format", () => {
    it("takes the lines of files in any order", () => {
      const other = aReceivedFile({ agencyId: "so-y-te", rows: [aReport("2")] });
      const sheet = carriedInFormatOne(rollUpOf([REPORT, other]));
      const [format, ...rows] = sheet.rows;
      const heads = rows.filter(({ cells }) => cells[0]?.value === "tep");
      const rest = rows.filter(({ cells }) => cells[0]?.value !== "tep").reverse();
      const leaves = readBack({ ...sheet, rows: [defined(format), ...heads, ...rest] });
      expect(leaves).toHaveLength(2);
      expect(leaves?.map(({ content }) => content)).toMatchObject([
        { checked: { submission: { rows: [{ id: "nv.3" }, { id: "nv.2" }, { id: "nv.1" }] } } },
        { checked: { submission: { rows: [{ id: "nv.2" }] } } },
      ]);
    });

    it("gives up all reports where a line cannot be understood", () => {
      const sheet = carriedInFormatOne(rollUpOf([REPORT]));
      sheet.rows.forEach((line, at) => {
        const cut = plainRow(line.cells.slice(0, 1));
        const rows = sheet.rows.map((each, other) => (other === at ? cut : each));
        expect(readBack({ ...sheet, rows })).toBeUndefined();
      });
    });
  });
});

describe("rollUpIdentitySheet", () => {
  it.each([1, 30, 200, 2_000])(
    "has room in the oldest kind of sheet for %d short reports",
    (count) => {
      const [first] = rollUpOf([aReceivedFile({ file: "a.xlsx", rows: [aReport("2")] })]).files;
      const account = defined(first);
      const files = Array.from({ length: count }, () => account);
      const { rows } = carried({ ...rollUpOf([]), files });
      expect(rows.length).toBeLessThan(65_536);
      expect(linesOf({ ...carried({ ...rollUpOf([]), files }), rows }).length).toBeGreaterThan(
        2 * count,
      );
    },
  );
});

describe("leafLines", () => {
  it("are the same beside whatever other files", () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        const { files: accounts, ...rest } = rollUpOf(files);
        const lines = linesOf(carried({ files: accounts, ...rest })).slice(1);
        const alone = accounts.flatMap((account) =>
          linesOf(carried({ ...rest, files: [account] })).slice(1),
        );
        expect(lines.map(valuesOf)).toEqual(alone.map(valuesOf));
      }),
    );
  });

  it("say once what rows and findings have in common, before the first that needs it", () => {
    const rows = ["1", "2", "3"].map((no) => aReport(no, { percent: 140 }));
    const lines = leafLines(aReceivedFile({ rows }));
    const shapes = lines.filter(([word]) => word === "mau").map(([, , ...pieces]) => pieces.join());
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(shapes.filter((shape) => shape.includes("percent-out-of-range"))).toHaveLength(1);
    const [head, shape, ...rest] = lines;
    expect(head?.slice(0, 2)).toEqual(["tep", 3]);
    expect(shape?.slice(0, 2)).toEqual(["mau", 0]);
    expect(rest.slice(0, 3).map((line) => line.slice(0, 3))).toEqual([
      [0, 2, "nv.1"],
      [0, 3, "nv.2"],
      [0, 4, "nv.3"],
    ]);
  });

  it("hold long texts in pieces of visible ASCII signs", () => {
    const words = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.nat(9_000), (word, times) => {
        const signedBy = word.repeat(times);
        const file = aReceivedFile({ cover: { signedBy }, rows: [aReport("1")] });
        const pieces = leafLines(file)
          .flatMap(([first, , ...texts]) => (first === "tep" || first === "mau" ? texts : []))
          .map(String);
        for (const piece of pieces) expect(piece).toMatch(/^[\u0021-\u007E]{1,30000}$/u);
        const [leaf] = defined(readBack(carried(rollUpOf([file]))));
        expect(leaf?.content).toMatchObject({ checked: { submission: { cover: { signedBy } } } });
      }),
      { numRuns: 20 },
    );
  });
});
