import fc from "fast-check";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import type { ReceivedFile } from "../../../src/domain/consolidation/receivedFile";
import {
  aFigure,
  anUnreadableFile,
  aReceivedFile,
  aReport,
  rollUpOf,
} from "../../helpers/aCollection";
import { aCell } from "../../helpers/aSubmission";
import { generatedFiles, generatedRows, withRows } from "../../helpers/generatedFiles";

function rowsOf({ content }: ReceivedFile): readonly { readonly id: string | null }[] {
  return content.kind === "read" ? content.checked.submission.rows : [];
}

const idsOf = (file: ReceivedFile): readonly (string | null)[] => rowsOf(file).map(({ id }) => id);

/** Files with one among them, and other rows for it. */
const filesAndChange = generatedFiles
  .filter((files) => files.some(({ content }) => content.kind === "read"))
  .chain((files) =>
    fc.tuple(
      fc.constant(files),
      fc.constantFrom(...files.filter(({ content }) => content.kind === "read")),
      generatedRows,
    ),
  );

describe("consolidate", () => {
  it("says the same whatever the order of the files", () => {
    const shuffled = generatedFiles.chain((files) =>
      fc.tuple(
        fc.constant(files),
        fc.shuffledSubarray([...files], { minLength: files.length, maxLength: files.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([files, others]) => {
        expect(rollUpOf(others)).toEqual(rollUpOf(files));
      }),
    );
  });

  it("says the same again", () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        expect(rollUpOf(files)).toEqual(rollUpOf(files));
      }),
      { numRuns: 30 },
    );
  });

  it("accounts for every row of every file", () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        const accounts = rollUpOf(files).files;
        expect(accounts).toHaveLength(files.length);
        for (const account of accounts) {
          const { rowsRead, rowsUsed, rowsSuperseded, rowsExcluded, rowsBlank } = account;
          expect(rowsRead).toBe(rowsOf(account.judged.received).length);
          expect(rowsUsed + rowsSuperseded + rowsExcluded).toBe(rowsRead);
          expect(rowsBlank).toBeLessThanOrEqual(rowsUsed);
        }
      }),
    );
  });

  it("gives each row one fate, with a reason unless it is used", () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        const contributions = rollUpOf(files).files.flatMap((file) => file.contributions);
        expect(new Set(contributions.map(({ row }) => row))).toEqual(
          new Set(files.flatMap(rowsOf)),
        );
        expect(contributions).toHaveLength(files.flatMap(rowsOf).length);
        const unexplained = contributions.filter(
          ({ disposition }) => disposition.kind !== "used" && disposition.reason === "",
        );
        expect(unexplained).toEqual([]);
      }),
    );
  });

  it("accounts for every agency expected", () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        const { expected, submitted, missing, board } = rollUpOf(files);
        const handedIn = submitted.filter((id) => expected.includes(id));
        expect([...handedIn, ...missing].sort()).toEqual([...expected].sort());
        const states = board.filter(
          (line) => line.expected && ["Chưa nộp", "Trả lại"].includes(line.state),
        );
        expect(states.map(({ agencyId }) => agencyId)).toEqual(missing);
      }),
    );
  });

  it("uses at most one file of an agency, and takes every report from it", () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        const rollUp = rollUpOf(files);
        const used = rollUp.files.filter(({ judged }) => judged.status === "used");
        const agencies = used.map(({ judged }) => judged.agencyId);
        expect(new Set(agencies).size).toBe(agencies.length);
        const names = new Set(used.map(({ judged }) => judged.received.file));
        const sources = [...rollUp.tasks, ...rollUp.targets].flatMap((rolled) => rolled.sources);
        expect(sources.filter(({ file }) => !names.has(file))).toEqual([]);
      }),
    );
  });

  it("counts every lead's report once", () => {
    fc.assert(
      fc.property(generatedFiles, (files) => {
        for (const { counts, leads, reports, percent } of rollUpOf(files).tasks) {
          const said = Object.values(counts.byStatus).reduce((sum, count) => sum + count, 0);
          expect(counts.reported).toBe(said);
          expect(counts.reported).toBe(reports.length);
          expect(counts.reported).toBeLessThanOrEqual(leads.length);
          expect(percent ?? 0).toBeGreaterThanOrEqual(0);
          expect(percent ?? 0).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it("changes no task and no target for a file of another plan", () => {
    fc.assert(
      fc.property(generatedFiles, generatedRows, (files, rows) => {
        const foreign = aReceivedFile({
          file: "la.xlsx",
          identity: { planId: "kh-khac" },
          cover: { submissionNo: aCell(9) },
          rows,
        });
        const figures = ({ tasks, targets, submitted, missing }: RollUp): Partial<RollUp> => ({
          tasks,
          targets,
          submitted,
          missing,
        });
        expect(figures(rollUpOf([...files, foreign]))).toEqual(figures(rollUpOf(files)));
      }),
    );
  });

  it("changes only the tasks that a changed file reports on", () => {
    fc.assert(
      fc.property(filesAndChange, ([files, file, rows]) => {
        const changed = withRows(file, rows);
        const touched = new Set([...idsOf(file), ...idsOf(changed)]);
        const untouched = (rollUp: RollUp): readonly unknown[] =>
          [
            ...rollUp.tasks.map((task) => ({ id: task.task.id, rolled: task })),
            ...rollUp.targets.map((target) => ({ id: target.id, rolled: target })),
          ].filter(({ id }) => !touched.has(id));
        const after = files.map((other) => (other === file ? changed : other));
        expect(untouched(rollUpOf(after))).toEqual(untouched(rollUpOf(files)));
      }),
    );
  });

  it("tells of every file that is not used, by its own rule", () => {
    const rollUp = rollUpOf([
      anUnreadableFile("a.xlsx"),
      aReceivedFile({ file: "b.xlsx", identity: { period: "2025-02" } }),
      aReceivedFile({ file: "c.xlsx", excludedBecause: "Nộp nhầm." }),
      aReceivedFile({ file: "d.xlsx", receivedOn: "2025-03-17", cover: { preparedBy: "A" } }),
      aReceivedFile({ file: "e.xlsx", receivedOn: "2025-03-18" }),
    ]);
    const told = rollUp.findings.filter(({ rule }) => rule.startsWith("file-"));
    expect(told.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      ["a.xlsx", "file-unreadable", "Tệp “a.xlsx” bị hỏng."],
      ["b.xlsx", "file-foreign", "Tệp là báo cáo tháng 2 năm 2025, không phải tháng 3 năm 2025."],
      ["c.xlsx", "file-excluded", "Nộp nhầm."],
      ["d.xlsx", "file-superseded", "Được thay bằng lần nộp sau: e.xlsx."],
    ]);
  });

  it("tells of rows left out because they repeat", () => {
    const rows = [aReport("1"), aReport("1", { status: "Hoàn thành" }, { row: 7 })];
    const { findings } = rollUpOf([aReceivedFile({ rows })]);
    const told = findings.filter(({ rule }) => rule === "row-duplicated");
    expect(told.map(({ message }) => message.slice(0, 24))).toEqual([
      "Dòng 2 trùng với dòng 7 ",
      "Dòng 7 trùng với dòng 2 ",
    ]);
  });

  it("takes the findings of used files only", () => {
    const bad = [aReport("1", { status: "???" }), aFigure("1")];
    const used = rollUpOf([aReceivedFile({ rows: bad })]);
    expect(used.findings.map(({ rule }) => rule)).toContain("status-unknown");
    const foreign = rollUpOf([aReceivedFile({ rows: bad, identity: { period: "2025-02" } })]);
    expect(foreign.findings.map(({ rule }) => rule)).toEqual(["file-foreign"]);
  });
});
