import type { AgencyLine, CollectionView, FileLine } from "../../src/usecases/fileWork";

/** An agency from which nothing came yet. */
export function anAgencyLine(line: Partial<AgencyLine> = {}): AgencyLine {
  const file = line.file ?? null;
  return {
    agencyId: "so-tu-phap",
    name: "Sở Tư pháp",
    expected: true,
    state: file === null ? "Chưa nộp" : "Đúng hạn",
    file,
    reportNumber: null,
    receivedOn: null,
    firstReceivedOn: null,
    channel: null,
    followUps: null,
    excluded: [],
    basis: "unknown",
    daysLate: null,
    submissionNo: null,
    submissions: file === null ? 0 : 1,
    errors: 0,
    warnings: 0,
    remark: null,
    ...line,
  };
}

/** A file that is used and without faults. */
export function aFileLine(line: Partial<FileLine> = {}): FileLine {
  return {
    path: "so-tu-phap.xlsx",
    content: "1.a",
    status: "used",
    agencyId: "so-tu-phap",
    agencyName: "Sở Tư pháp",
    reason: null,
    excludedBecause: null,
    receivedOn: null,
    counts: { error: 0, warning: 0, info: 0 },
    rowsRead: 10,
    rowsUsed: 10,
    sample: false,
    ownPeriod: null,
    periodAccepted: false,
    isCopy: false,
    ...line,
  };
}

/** A collection for plan 726 and March 2025. */
export function aCollectionView(view: Partial<CollectionView> = {}): CollectionView {
  const board = view.board ?? [anAgencyLine()];
  const missing = board.filter(({ file, expected }) => expected && file === null).length;
  const expected = board.filter((line) => line.expected).length;
  return {
    target: { planId: "hd-726", periodId: "2025-03", asOf: null },
    dueDay: "2025-03-18",
    cutOffDay: "2025-03-18",
    files: [],
    board,
    expected,
    submitted: expected - missing,
    missing,
    late: 0,
    headline: "Tổng số 81 nhiệm vụ.",
    comparison: { files: [], refused: [], changes: [] },
    groups: [],
    counts: { error: 0, warning: 0, info: 0 },
    rows: { read: 0, used: 0, superseded: 0, excluded: 0 },
    lastReceived: null,
    ...view,
  };
}
