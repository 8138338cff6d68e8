import { workingDayFrom, type Holidays } from "../calendar/workingDay";
import { daysBetween } from "../deadline/isoDate";
import { periodName } from "../plan/reportingPeriod";
import { acceptedPeriod, type JudgedFile } from "./receivedFile";
import { receivedDay, submissionNumber } from "./judgeFiles";

/** One agency's line on the board of submissions. */
export interface BoardLine {
  readonly agencyId: string;
  /** False for an agency that reported without being expected to. */
  readonly expected: boolean;
  /** "Đúng hạn", "Muộn 2 ngày", "Chưa nộp", "Đã nộp lại", "Không phát sinh", "Đã nộp". */
  readonly state: string;
  /** The submission that counts. */
  readonly file: string | null;
  readonly reportNumber: string | null;
  readonly receivedOn: string | null;
  /** The first submission of the period; lateness is judged by it. */
  readonly firstReceivedOn: string | null;
  readonly basis: "entered" | "report-date" | "unknown";
  /** Days after the due day, moved to a working day; null when the day is unknown. */
  readonly daysLate: number | null;
  readonly submissionNo: number | null;
  readonly submissions: number;
  readonly errors: number;
  readonly warnings: number;
  /** Why a file of this agency was not used, or was taken though it names another period. */
  readonly remark: string | null;
}

interface BoardInput {
  readonly expected: readonly string[];
  readonly files: readonly JudgedFile[];
  readonly due: string;
  readonly holidays: Holidays;
}

/** Who has submitted, when, and how late against the plan's due day. */
export function submissionBoard({
  expected,
  files,
  due,
  holidays,
}: BoardInput): readonly BoardLine[] {
  const workingDue = workingDayFrom(due, holidays);
  const unexpected = files.flatMap(({ agencyId, status }) =>
    agencyId !== null && status === "used" && !expected.includes(agencyId) ? [agencyId] : [],
  );
  const line = (agencyId: string, isExpected: boolean): BoardLine =>
    boardLine(
      agencyId,
      isExpected,
      files.filter((file) => file.agencyId === agencyId),
      workingDue,
    );
  return [
    ...expected.map((id) => line(id, true)),
    ...[...new Set(unexpected)].map((id) => line(id, false)),
  ];
}

function boardLine(
  agencyId: string,
  expected: boolean,
  files: readonly JudgedFile[],
  workingDue: string,
): BoardLine {
  const used = files.find(({ status }) => status === "used");
  const handedIn = files.filter(({ status }) => status === "used" || status === "superseded");
  const left = files.find(({ status }) => !["used", "superseded"].includes(status));
  const remarks = [
    used === undefined ? null : acceptanceRemark(used),
    left === undefined ? null : `${left.received.file}: ${left.reason ?? ""}`,
  ].filter((words) => words !== null);
  const nothing: BoardLine = {
    agencyId,
    expected,
    state: "Chưa nộp",
    file: null,
    reportNumber: null,
    receivedOn: null,
    firstReceivedOn: null,
    basis: "unknown",
    daysLate: null,
    submissionNo: null,
    submissions: 0,
    errors: 0,
    warnings: 0,
    remark: remarks.length === 0 ? null : remarks.join("; "),
  };
  if (used?.received.content.kind !== "read") return nothing;
  const { submission, findings } = used.received.content.checked;
  const first = firstReceived(handedIn);
  const last = receivedDay(used.received);
  const daysLate = first.day === null ? null : Math.max(0, daysBetween(workingDue, first.day));
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    ...nothing,
    state: stateOf(submission.cover.nothingToReport, handedIn.length, daysLate),
    file: used.received.file,
    reportNumber: submission.cover.reportNumber,
    receivedOn: last.day,
    firstReceivedOn: first.day,
    basis: last.basis,
    daysLate,
    submissionNo: submissionNumber(submission),
    submissions: handedIn.length,
    errors: count("error"),
    warnings: count("warning"),
  };
}

function acceptanceRemark({ received }: JudgedFile): string | null {
  const period = acceptedPeriod(received);
  return period === null ? null : `Tệp ghi ${periodName(period)}, được nhận là báo cáo kỳ này`;
}

function firstReceived(files: readonly JudgedFile[]): ReturnType<typeof receivedDay> {
  const days = files.map(({ received }) => receivedDay(received));
  // A day that the department entered is worth more than any day an agency writes itself.
  const entered = days.filter(({ basis }) => basis === "entered");
  const known = entered.length > 0 ? entered : days.filter(({ day }) => day !== null);
  const earliest = known.sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1))[0];
  return earliest ?? { day: null, basis: "unknown" };
}

function stateOf(nothingToReport: boolean, submissions: number, daysLate: number | null): string {
  if (nothingToReport) return "Không phát sinh";
  if (submissions > 1) return "Đã nộp lại";
  if (daysLate === null) return "Đã nộp";
  return daysLate === 0 ? "Đúng hạn" : `Muộn ${daysLate} ngày`;
}
