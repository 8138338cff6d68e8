import { workingDayFrom, type Holidays } from "../calendar/workingDay";
import { daysBetween, formatDay } from "../deadline/isoDate";
import { periodName } from "../plan/reportingPeriod";
import type { SubAgency } from "../agency/subAgencies";
import { foldText } from "../text/foldText";
import type { Finding } from "../validation/finding";
import { reportingFor } from "./collectContributions";
import { NOT_EXPECTED } from "./boardState";
import { expectationNote, type DocumentReceived, type ExpectationChange } from "./expectation";
import type { FollowUpNote, KeptEntries } from "./keptEntries";
import { acceptedPeriod, fateOf, type JudgedFile, type ReceivedFile } from "./receivedFile";
import { receivedDay, submissionNumber } from "./judgeFiles";
import { isSameReport } from "./reportMark";

/** One agency's line on the board of submissions. */
export interface BoardLine {
  readonly agencyId: string;
  /** False for an agency that reported without being expected to. */
  readonly expected: boolean;
  /**
   * "Đúng hạn", "Muộn 2 ngày", "Chưa nộp", "Trả lại", "Có văn bản, chưa có biểu Excel", "Đã nộp lại",
   * "Không phát sinh", "Đã nộp", "Không phải báo cáo".
   */
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
  /** By which way it came, as entered. */
  readonly channel: string | null;
  /** How often the agency was followed up, as entered on the board. */
  readonly followUps: number | null;
  /** Its files that a person left out, each with the reason. */
  readonly excluded: readonly { readonly file: string; readonly reason: string }[];
  /** Why a file of this agency was not used, or was taken though it names another period. */
  readonly remark: string | null;
}

interface BoardInput {
  readonly expected: readonly string[];
  readonly files: readonly JudgedFile[];
  readonly subAgencies: ReadonlyMap<string, SubAgency>;
  readonly due: string;
  readonly holidays: Holidays;
  readonly followUps: KeptEntries["followUps"];
  readonly changes: readonly ExpectationChange[];
  readonly documents: ReadonlyMap<string, DocumentReceived>;
}

/** Who has submitted, when, and how late against the plan's due day. */
export function submissionBoard(input: BoardInput): readonly BoardLine[] {
  const { expected, files, due, holidays, changes, documents } = input;
  const workingDue = workingDayFrom(due, holidays);
  const removed = changes.filter(({ kind }) => kind === "removed").map(({ agencyId }) => agencyId);
  const forWhom = ({ agencyId }: JudgedFile): string | null =>
    reportingFor(agencyId, input.subAgencies);
  const unexpected = files.flatMap((file) => {
    const agencyId = file.status === "used" ? forWhom(file) : null;
    return agencyId !== null && !expected.includes(agencyId) ? [agencyId] : [];
  });
  const line = (agencyId: string, isExpected: boolean): BoardLine =>
    boardLine(agencyId, isExpected, {
      files: files.filter((file) => forWhom(file) === agencyId),
      nameOfUnit: (id) => input.subAgencies.get(id)?.agency.name ?? null,
      workingDue,
      followUp: input.followUps.get(agencyId) ?? null,
      change: changes.find((change) => change.agencyId === agencyId) ?? null,
      document: documents.get(agencyId) ?? null,
    });
  const others = new Set([...unexpected, ...removed, ...documents.keys()]);
  return [
    ...expected.map((id) => line(id, true)),
    ...[...others].filter((id) => !expected.includes(id)).map((id) => line(id, false)),
  ];
}

/** All that is known of one agency's report. */
interface Known {
  /** The name of a body inside the agency; null for the agency itself. */
  readonly nameOfUnit: (id: string) => string | null;
  readonly files: readonly JudgedFile[];
  readonly workingDue: string;
  readonly followUp: FollowUpNote | null;
  readonly change: ExpectationChange | null;
  readonly document: DocumentReceived | null;
}

function boardLine(
  agencyId: string,
  expected: boolean,
  { files, workingDue, followUp, change, document, nameOfUnit }: Known,
): BoardLine {
  const counted = files.filter(({ status }) => status === "used");
  const used = counted.find((file) => file.agencyId === agencyId) ?? counted[0];
  const handedIn = files.filter(({ status }) => status === "used" || status === "superseded");
  const excluded = files
    .filter(({ status }) => status === "excluded")
    .map(({ received: { file }, reason }) => ({ file, reason: reason ?? "" }));
  const left = files.find(({ status }) => !["used", "superseded", "excluded"].includes(status));
  const remarks = [
    change === null ? null : expectationNote(change),
    unitsRemark(counted, nameOfUnit),
    copiesRemark(files),
    used === undefined ? null : acceptanceRemark(used),
    used === undefined || document === null ? null : documentRemark(document),
    ...excluded.map(({ file, reason }) => `${file}: ${reason}`),
    left === undefined ? null : `${left.received.file}: ${left.reason ?? ""}`,
  ].filter((words) => words !== null);
  const nothing: BoardLine = {
    agencyId,
    expected,
    state: stateWithout({ files, document, change }),
    file: null,
    reportNumber: null,
    receivedOn: document?.day ?? null,
    firstReceivedOn: document?.day ?? null,
    basis: document === null ? "unknown" : "entered",
    channel: document?.channel ?? followUp?.channel ?? null,
    followUps: followUp?.times ?? null,
    excluded,
    daysLate: null,
    submissionNo: null,
    submissions: 0,
    errors: 0,
    warnings: 0,
    remark: remarks.length === 0 ? null : remarks.join("; "),
  };
  if (used?.received.content.kind !== "read") return nothing;
  const { submission } = used.received.content.checked;
  const findings = counted.flatMap(findingsOf);
  const first = lastOfFirst(counted, handedIn);
  const last = receivedDay(used.received);
  const daysLate = first.day === null ? null : Math.max(0, daysBetween(workingDue, first.day));
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    ...nothing,
    state: stateOf(
      counted.every(saysNothing),
      reportsIn(handedIn) > counted.length || files.some(isReturned),
      daysLate,
    ),
    file: used.received.file,
    reportNumber: submission.cover.reportNumber,
    receivedOn: last.day,
    firstReceivedOn: first.day,
    basis: last.basis,
    channel: used.received.channel ?? followUp?.channel ?? null,
    daysLate,
    submissionNo: submissionNumber(submission),
    submissions: handedIn.length,
    errors: count("error"),
    warnings: count("warning"),
  };
}

/** How many different reports the files are: one saved twice was not handed in again. */
function reportsIn(files: readonly JudgedFile[]): number {
  const different: ReceivedFile[] = [];
  for (const { received } of files)
    if (!different.some((other) => isSameReport(other, received))) different.push(received);
  return different.length;
}

/** A document that came beside the workbook: it is judged by nothing, yet somebody noted it. */
function documentRemark({ day, channel }: DocumentReceived): string {
  return `Văn bản nhận ngày ${formatDay(day)}${channel === null ? "" : ` (${channel})`}`;
}

function acceptanceRemark({ received }: JudgedFile): string | null {
  const period = acceptedPeriod(received);
  return period === null ? null : `Tệp ghi ${periodName(period)}, được nhận là báo cáo kỳ này`;
}

function copiesRemark(files: readonly JudgedFile[]): string | null {
  const copies = files.filter((file) => fateOf(file) === "copy");
  const names = copies.map(({ received: { file } }) => file).join(", ");
  return copies.length === 0 ? null : `Bản sao, không tính là nộp lại: ${names}`;
}

function unitsRemark(
  counted: readonly JudgedFile[],
  nameOfUnit: Known["nameOfUnit"],
): string | null {
  const names = counted.flatMap(({ agencyId }) => nameOfUnit(agencyId ?? "") ?? []);
  return names.length === 0 ? null : `Báo cáo của đơn vị trực thuộc: ${names.join(", ")}`;
}

function findingsOf({ received: { content } }: JudgedFile): readonly Finding[] {
  return content.kind === "read" ? content.checked.findings : [];
}

function saysNothing({ received: { content } }: JudgedFile): boolean {
  return content.kind === "read" && content.checked.submission.cover.nothingToReport;
}

/** An agency whose bodies report is there when the last of them is. */
function lastOfFirst(
  counted: readonly JudgedFile[],
  handedIn: readonly JudgedFile[],
): ReturnType<typeof receivedDay> {
  const firsts = counted.map(({ agencyId }) =>
    firstReceived(handedIn.filter((file) => file.agencyId === agencyId)),
  );
  const [last] = [...firsts].sort((a, b) => ((a.day ?? "") > (b.day ?? "") ? -1 : 1));
  return last ?? { day: null, basis: "unknown" };
}

function firstReceived(files: readonly JudgedFile[]): ReturnType<typeof receivedDay> {
  const days = files.map(({ received }) => receivedDay(received));
  // A day that the department entered is worth more than any day an agency writes itself.
  const entered = days.filter(({ basis }) => basis === "entered");
  const known = entered.length > 0 ? entered : days.filter(({ day }) => day !== null);
  const earliest = known.sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? -1 : 1))[0];
  return earliest ?? { day: null, basis: "unknown" };
}

/** The state of an agency none of whose workbooks counts. */
function stateWithout({
  files,
  document,
  change,
}: Pick<Known, "files" | "document" | "change">): string {
  if (files.some(isReturned)) return "Trả lại";
  if (document !== null) return "Có văn bản, chưa có biểu Excel";
  return change?.kind === "removed" ? NOT_EXPECTED : "Chưa nộp";
}

/** Left out by a person with the words "Trả lại: …", or sent in again as it was returned. */
function isReturned({ status, reason, received: { content } }: JudgedFile): boolean {
  const identity = content.kind === "read" ? content.checked.submission.identity : null;
  const told = status === "excluded" && foldText(reason ?? "").startsWith("trả lại");
  return told || identity?.role === "returned";
}

function stateOf(nothingToReport: boolean, resubmitted: boolean, daysLate: number | null): string {
  if (nothingToReport) return "Không phát sinh";
  if (resubmitted) return "Đã nộp lại";
  if (daysLate === null) return "Đã nộp";
  return daysLate === 0 ? "Đúng hạn" : `Muộn ${daysLate} ngày`;
}
