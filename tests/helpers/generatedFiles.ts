import fc from "fast-check";
import type { ReceivedFile } from "../../src/domain/consolidation/receivedFile";
import { TASK_STATUSES } from "../../src/domain/submission/status";
import type { TargetRow, TaskRow, WorkbookIdentity } from "../../src/domain/submission/submission";
import { AGENCIES, aFigure, anUnreadableFile, aReceivedFile, aReport, PLAN } from "./aCollection";
import { aCell, aDate, aTaskRow } from "./aSubmission";

type Row = TaskRow | TargetRow;

const taskNumbers = PLAN.tasks.map(({ no }) => no);
const targetNumbers = PLAN.targets.map(({ no }) => no);
const days = fc.constantFrom("2025-03-15", "2025-03-17", "2025-03-18", "2025-03-21");

const status = fc.constantFrom("", "Cơ bản hoàn thành", "???", "Đã xong", ...TASK_STATUSES);
const percent = fc.option(fc.constantFrom(0, 30, 50, 99, 100, 120, "nửa"), { nil: "" });
const completedOn = fc.option(fc.constantFrom(45700, 45716, 45730, 45740), { nil: null });

const taskRow = fc
  .record({
    no: fc.constantFrom(...taskNumbers),
    status,
    percent,
    completedOn,
    result: fc.constantFrom("", "Đã họp tổ soạn thảo"),
    difficulty: fc.constantFrom("", "Thiếu kinh phí"),
    match: fc.constantFrom("id" as const, "id" as const, "number-and-text" as const),
  })
  .map(({ no, match, completedOn: serial, ...cells }) => {
    const day = serial === null ? {} : { completedOn: aDate(serial) };
    return { ...aReport(no, { ...cells, ...day }), match };
  });

const strangeRow = fc.constantFrom<Row>(
  aTaskRow({ title: "Việc phát sinh" }, { task: null, match: "added" }),
  aTaskRow({ id: "nv.99" }, { task: null, match: "unknown-id" }),
  aTaskRow({ status: "Hoàn thành" }, { task: null, match: "unidentified" }),
);

const figureRow = fc
  .tuple(fc.constantFrom(...targetNumbers), fc.constantFrom("", 70, "72,5", 85, "chưa đo"))
  .map(([no, actual]) => aFigure(no, { actual }));

/** Rows as they come in: of tasks and targets, repeated ones, added ones, and ones nobody can place. */
export const generatedRows: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.oneof(
      { arbitrary: taskRow, weight: 6 },
      { arbitrary: figureRow, weight: 2 },
      { arbitrary: strangeRow, weight: 1 },
    ),
    { maxLength: 7 },
  )
  .map((rows) => rows.map((row, at) => ({ ...row, row: at + 2 })));

const identity = fc.oneof(
  { arbitrary: fc.constant<Partial<WorkbookIdentity>>({}), weight: 8 },
  {
    arbitrary: fc.constantFrom<Partial<WorkbookIdentity> | null>(
      null,
      { planId: "kh-khac" },
      { period: "2025-02" },
      { role: "roll-up" },
      { agencyId: "so-la" },
      { agencyId: null },
    ),
    weight: 2,
  },
);

const readFile = fc
  .record({
    agencyId: fc.constantFrom(...AGENCIES.byId.keys()),
    identity,
    rows: generatedRows,
    submissionNo: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    reportDate: fc.option(fc.constantFrom("17/03/2025", "19/03/2025"), { nil: null }),
    nothingToReport: fc.boolean(),
    receivedOn: fc.option(days, { nil: null }),
    changedOn: fc.option(days, { nil: null }),
    excludedBecause: fc.oneof(
      { arbitrary: fc.constant(null), weight: 9 },
      { arbitrary: fc.constant("Sở xin rút"), weight: 1 },
    ),
  })
  .map(({ submissionNo, reportDate, nothingToReport, rows, ...wish }) =>
    aReceivedFile({
      ...wish,
      // No row is read off a roll-up.
      rows: wish.identity?.role === "roll-up" ? [] : rows,
      cover: {
        nothingToReport,
        submissionNo: submissionNo === null ? null : aCell(submissionNo),
        reportDate: reportDate === null ? null : aCell(reportDate),
      },
    }),
  );

/** The same file under another name. */
export function renamed(received: ReceivedFile, file: string): ReceivedFile {
  const { content } = received;
  if (content.kind === "unreadable") return { ...received, file };
  const { submission, findings, entries } = content.checked;
  const checked = {
    entries,
    submission: { ...submission, file },
    findings: findings.map((finding) => ({ ...finding, file })),
  };
  return { ...received, file, content: { kind: "read", checked } };
}

/** The same file with other rows in it. */
export function withRows(received: ReceivedFile, rows: readonly Row[]): ReceivedFile {
  if (received.content.kind === "unreadable") return received;
  const { identity: own, cover } = received.content.checked.submission;
  const { file, receivedOn, changedOn, excludedBecause } = received;
  const when = { file, receivedOn, changedOn, excludedBecause };
  return aReceivedFile({ ...when, identity: own, cover, rows });
}

/** What a folder may hold: several files of one agency, foreign ones, withdrawn ones, broken ones. */
export const generatedFiles: fc.Arbitrary<readonly ReceivedFile[]> = fc
  .array(
    fc.oneof(
      { arbitrary: readFile, weight: 9 },
      { arbitrary: fc.constant(anUnreadableFile()), weight: 1 },
    ),
    { maxLength: 7 },
  )
  .map((files) => files.map((file, at) => renamed(file, `tep-${at + 1}.xlsx`)));
