import fc from "fast-check";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { decideInside } from "../../../src/domain/consolidation/decideInside";
import {
  INSIDE,
  leafName,
  type ReceivedFile,
} from "../../../src/domain/consolidation/receivedFile";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { wholeSheet } from "../../../src/workbook/blockedDraft";
import { rollUpIdentitySheet } from "../../../src/workbook/rollup/rollUpIdentitySheet";
import { readLeaves } from "../../../src/workbook/rollup/readLeaves";
import { readUnread } from "../../../src/workbook/rollup/readUnread";
import { indexPlan } from "../../../src/domain/plan/planIndex";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import {
  aCollection,
  anUnreadableFile,
  aReceivedFile,
  aReport,
  PLAN,
  rollUpOf,
  type FileWish,
} from "../../helpers/aCollection";
import { aCell } from "../../helpers/aSubmission";
import { defined } from "../../helpers/defined";
import { snapshotOfDraft } from "../../helpers/fakeWorkbook";
import { anInput, consolidate726, variedFolder } from "../../helpers/filledWorkbooks";
import { generatedFiles } from "../../helpers/generatedFiles";

const LEAF_PLAN = { index: indexPlan(PLAN), assignments: aCollection().assignments };

const IDENTITY = {
  ...{ format: 1, role: "roll-up" as const, planId: PLAN.id, agencyId: null },
  ...{ period: "2025-03", fingerprint: "f1", sample: false },
};

function carried(rollUp: RollUp): WorkbookSnapshot {
  return snapshotOfDraft({
    sheets: [wholeSheet(rollUpIdentitySheet(IDENTITY, rollUp))],
    properties: {},
  });
}

/** A roll-up of files as it is handed in at the next level, with what its hidden sheet carries. */
function asHandedIn(file: string, rollUp: RollUp, wish: FileWish = {}): ReceivedFile {
  const leaves = defined(readLeaves(carried(rollUp), LEAF_PLAN));
  const identity = { role: "roll-up" as const, agencyId: null, ...wish.identity };
  return { ...aReceivedFile({ ...wish, file, identity, rows: [] }), leaves };
}

/** The sentences on the sheet of the board. */
function boardNotesOf(rollUp: RollUp): readonly string[] {
  const board = defined(writeRollUp(rollUp).sheets.find(({ name }) => name === "Tình hình nộp"));
  return board.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
  );
}

/** What must not depend on the way reports came. */
function figures({ tasks, targets, submitted, missing, board, files }: RollUp): object {
  return {
    tasks: tasks.map(({ task, status, percent, group, deadlineState, counts, completedOn }) => ({
      id: task.id,
      ...{ status, percent, group, deadlineState, counts, completedOn },
    })),
    targets: targets.map(({ id, actual, actualText, state, distance, source }) => ({
      ...{ id, actual, actualText, state, distance, from: source?.agencyId },
    })),
    submitted: [...submitted].sort(),
    missing,
    board: board
      .map(({ agencyId, state, receivedOn, daysLate, submissions, errors, reportNumber }) => ({
        ...{ agencyId, state, receivedOn, daysLate, submissions, errors, reportNumber },
      }))
      .sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1)),
    accounts: files
      .filter(
        ({ judged: { status, agencyId } }) =>
          agencyId !== null && ["used", "superseded", "excluded"].includes(status),
      )
      .map(({ judged, rowsRead, rowsUsed, rowsSuperseded, rowsExcluded, rowsBlank }) => ({
        name: leafName(judged.received),
        status: judged.status,
        ...{ rowsRead, rowsUsed, rowsSuperseded, rowsExcluded, rowsBlank },
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** The same files, each telling apart from the others: what is the same twice is one report. */
function told(files: readonly ReceivedFile[]): readonly ReceivedFile[] {
  return files.map((file) => {
    if (file.content.kind === "unreadable") return file;
    const { checked } = file.content;
    const { submission } = checked;
    const cover = { ...submission.cover, preparedBy: file.file };
    return {
      ...file,
      content: {
        kind: "read" as const,
        checked: { ...checked, submission: { ...submission, cover } },
      },
    };
  });
}

/** In which roll-up a file lies (0: in none), whether it lies here as well, and what lies in what. */
const groupings = generatedFiles.map(told).chain((files) =>
  fc.record({
    files: fc.constant(files),
    groups: fc.array(fc.nat(3), { minLength: files.length, maxLength: files.length }),
    direct: fc.array(fc.boolean(), { minLength: files.length, maxLength: files.length }),
    parents: fc.tuple(fc.constant(0), fc.nat(1), fc.nat(2)),
    reversed: fc.boolean(),
  }),
);

describe("levels", () => {
  it("give the same whatever roll-ups the reports came in, and in whatever order", () => {
    fc.assert(
      fc.property(groupings, ({ files, groups, direct, parents, reversed }) => {
        const inGroup = (group: number): readonly ReceivedFile[] => {
          const below = parents.flatMap((parent, at) =>
            parent === group ? [asHandedIn(`th-${at + 1}.xlsx`, rollUpOf(inGroup(at + 1)))] : [],
          );
          return [...files.filter((_, at) => groups[at] === group), ...below];
        };
        const twice = files.filter((_, at) => groups[at] !== 0 && direct[at] === true);
        const all = [...inGroup(0), ...twice];
        const rolledUp = rollUpOf(reversed ? [...all].reverse() : all);
        expect(figures(rolledUp)).toEqual(figures(rollUpOf(files)));
        for (const { rowsRead, rowsUsed, rowsSuperseded, rowsExcluded } of rolledUp.files)
          expect(rowsUsed + rowsSuperseded + rowsExcluded).toBe(rowsRead);
      }),
    );
  });

  it("let a report inside be left out, or taken in again, as if it lay here", () => {
    const chosen = groupings.chain((grouping) =>
      fc.record({
        grouping: fc.constant(grouping),
        at: fc.nat(Math.max(0, grouping.files.length - 1)),
        reason: fc.constantFrom("Số liệu chưa được duyệt", null),
      }),
    );
    fc.assert(
      fc.property(chosen, ({ grouping: { files, groups }, at, reason }) => {
        const inner = asHandedIn("th-xa.xlsx", rollUpOf(files.filter((_, i) => groups[i] === 1)));
        const outer = rollUpOf([inner, ...files.filter((_, i) => groups[i] === 2)]);
        const rollUp = asHandedIn("th.xlsx", outer);
        const direct = files.filter((_, i) => groups[i] !== 1 && groups[i] !== 2);
        // What is no report of the plan stays behind below, so nothing is decided about it here.
        const here = [...direct, ...(rollUp.leaves ?? [])].map(leafName);
        const name = here.find((each) => each === files[at]?.file);
        const excluded = (file: ReceivedFile): ReceivedFile =>
          file.file === name ? { ...file, excludedBecause: reason } : file;
        const decided = decideInside(rollUp, (way) =>
          way.split(INSIDE).at(-1) === name ? { excludedBecause: reason } : undefined,
        );
        const inside = rollUpOf([...direct.map(excluded), decided]);
        const flat = rollUpOf(files.map(excluded));
        expect(figures(inside)).toEqual(figures(flat));
        const left = ({ board }: RollUp): unknown =>
          board.flatMap((line) => line.excluded.map((each) => [line.agencyId, each.reason])).sort();
        expect(left(inside)).toEqual(left(flat));
      }),
    );
  });

  it("keep the way to the report, its sheet and its row", () => {
    const leaf = aReceivedFile({ file: "bieu-xa-a.xlsx", rows: [aReport("1", {}, { row: 7 })] });
    const district = asHandedIn("th-huyen.xlsx", rollUpOf([leaf]));
    const province = asHandedIn("th-tinh.xlsx", rollUpOf([district]));
    const [source] = rollUpOf([province]).tasks[0]?.sources ?? [];
    expect(source?.file).toBe("th-tinh.xlsx › th-huyen.xlsx › bieu-xa-a.xlsx");
    expect(source?.row).toMatchObject({ sheet: "Nhiệm vụ", row: 7 });
  });

  it("list a roll-up of reports that are all here, and take nothing from it", () => {
    const leaf = aReceivedFile({ rows: [aReport("1")] });
    const own = asHandedIn("tong-hop.xlsx", rollUpOf([leaf]));
    const again = rollUpOf([leaf, own]);
    expect(again.files.map(({ judged: { status, reason } }) => [status, reason])).toEqual([
      ["used", null],
      ["foreign", "Bản tổng hợp: cả 1 báo cáo bên trong đã có ở đây nên không tính lại"],
    ]);
  });

  it("take no earlier version of a file that was corrected in place", () => {
    const before = aReceivedFile({ rows: [aReport("1", { result: "Bản cũ" })] });
    const own = asHandedIn("tong-hop.xlsx", rollUpOf([before]));
    const corrected = aReceivedFile({ rows: [aReport("1", { result: "Bản đã sửa" })] });
    const { files } = rollUpOf([corrected, own]);
    const contributions = files.flatMap((file) => file.contributions);
    expect(files.map(({ judged }) => judged.status)).toEqual(["used", "foreign"]);
    expect(contributions).toHaveLength(1);
  });

  it("take a later submission out of a roll-up though a file of its name is here", () => {
    const later = aReceivedFile({ cover: { submissionNo: aCell(2) }, rows: [aReport("2")] });
    const first = aReceivedFile({ rows: [aReport("1")] });
    const { files } = rollUpOf([first, asHandedIn("th.xlsx", rollUpOf([later]))]);
    expect(files.map(({ judged: { received, status } }) => [received.file, status])).toEqual([
      ["so-tu-phap.xlsx", "superseded"],
      ["th.xlsx", "used"],
      ["th.xlsx › so-tu-phap.xlsx", "used"],
    ]);
  });

  it.each([
    [
      "of another plan",
      { identity: { planId: "kh-khac" } },
      "Tệp là bản tổng hợp của kế hoạch khác (kh-khac), không phải 10/KH-UBND",
    ],
    [
      "of another period",
      { identity: { period: "2025-02" } },
      "Tệp là bản tổng hợp tháng 2 năm 2025, không phải tháng 3 năm 2025",
    ],
  ])("take nothing from a roll-up %s", (_, wish, reason) => {
    const inside = rollUpOf([aReceivedFile({ rows: [aReport("1")] })]);
    const { files } = rollUpOf([asHandedIn("th.xlsx", inside, wish)]);
    const contributions = files.flatMap((file) => file.contributions);
    expect(files.map(({ judged }) => judged)).toMatchObject([{ status: "foreign", reason }]);
    expect(contributions).toEqual([]);
  });

  it("say of a roll-up without its reports that it carries none", () => {
    const { identity, rows }: FileWish = {
      identity: { role: "roll-up", agencyId: null },
      rows: [],
    };
    const [account] = rollUpOf([aReceivedFile({ file: "cu.xlsx", identity, rows })]).files;
    expect(account?.judged.status).toBe("unreadable");
    expect(account?.judged.reason).toContain("không mang theo báo cáo gốc");
  });

  it("give up all that is carried when a line of it is damaged", () => {
    const { sheets, ...rest } = carried(rollUpOf([aReceivedFile({ rows: [aReport("1")] })]));
    const damaged = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 5) })),
    }));
    expect(readLeaves({ sheets, ...rest }, LEAF_PLAN)).toHaveLength(1);
    expect(readLeaves({ sheets: damaged, ...rest }, LEAF_PLAN)).toBeUndefined();
  });

  it("tell up what could not be read below, once, by its way from there", () => {
    const below = rollUpOf([aReceivedFile({ file: "a.xlsx" }), anUnreadableFile("hong.xlsx")]);
    const up = (file: string, rollUp: RollUp): ReceivedFile => {
      const handedIn = asHandedIn(file, rollUp);
      const unread = readUnread(snapshotOfDraft(writeRollUp(rollUp)));
      return { ...handedIn, leaves: [...defined(handedIn.leaves), ...unread] };
    };
    const middle = up("huyen.xlsx", below);
    const top = rollUpOf([up("tinh.xlsx", rollUpOf([middle])), middle]);
    const way = `huyen.xlsx${INSIDE}hong.xlsx`;
    const unread = top.files.filter(({ judged }) => judged.status === "unreadable");
    expect(unread.map(({ judged: { received, reason } }) => [received.file, reason])).toEqual([
      [way, "Cấp dưới không đọc được: Tệp “hong.xlsx” bị hỏng."],
    ]);
    expect(top.findings.filter(({ rule }) => rule === "file-unreadable")).toMatchObject([
      { file: way, severity: "error" },
    ]);
    expect(boardNotesOf(top)).toContainEqual(expect.stringContaining(`cơ quan nào: ${way}.`));
    const account = top.files.find(({ judged }) => judged.received.file === "huyen.xlsx");
    expect(account?.judged.reason).toBe(
      "Bản tổng hợp: lấy 1 báo cáo bên trong; cấp dưới không đọc được 1 tệp khác",
    );
  });

  it("hold for files as they are written and read", async () => {
    const files = await variedFolder();
    const handIn = async (path: string, rollUp: RollUp): Promise<ReturnType<typeof anInput>> =>
      anInput(path, await writeWorkbook(writeRollUp(rollUp)));
    const one = await handIn("một.xlsx", await consolidate726(files.slice(0, 6)));
    const two = await handIn("hai.xlsx", await consolidate726([one, ...files.slice(4, 13)]));
    const top = await consolidate726([...files.slice(12), two]);
    expect(figures(top)).toEqual(figures(await consolidate726(files)));
    const ways = top.files.map(({ judged: { received } }) => received.file);
    expect(ways).toContain("hai.xlsx › một.xlsx › so-khcn.xlsx");
    const unread = top.files.filter(({ judged }) => judged.status === "unreadable");
    const unreadHere = (await consolidate726(files)).files.filter(
      ({ judged }) => judged.status === "unreadable",
    );
    expect(unread.map(({ judged }) => leafName(judged.received)).sort()).toEqual(
      unreadHere.map(({ judged }) => leafName(judged.received)).sort(),
    );
  }, 60_000);
});
