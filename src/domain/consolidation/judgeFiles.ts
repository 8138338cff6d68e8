import type { AgencyIndex } from "../agency/agencyDirectory";
import type { SubAgency } from "../agency/subAgencies";
import { parsePeriod } from "../plan/reportingPeriod";
import { readDay, readFigure } from "../submission/readings";
import type { Submission, WorkbookIdentity } from "../submission/submission";
import { foldText } from "../text/foldText";
import { rememberOf } from "../text/remember";
import { guideContradiction } from "../submission/guideContradiction";
import { isUntouched } from "../submission/filled";
import { leafName, type JudgedFile, type ReceivedFile } from "./receivedFile";
import { isSameReport, reportMark } from "./reportMark";

/** What the files are collected for. */
export interface Collection {
  readonly planId: string;
  readonly planNumber: string;
  readonly periodId: string;
  readonly agencies: AgencyIndex;
  readonly subAgencies?: ReadonlyMap<string, SubAgency>;
}

/**
 * Decides what becomes of every file: used, superseded by a later submission of the same agency,
 * excluded by a person, foreign (not a submission for this plan and period) or unreadable.
 */
export function judgeFiles(
  files: readonly ReceivedFile[],
  collection: Collection,
): readonly JudgedFile[] {
  const judged = files.map((received) => judgeAlone(received, collection));
  const byAgency = new Map<string, JudgedFile[]>();
  for (const file of judged) {
    if (file.status !== "used" || file.agencyId === null) continue;
    byAgency.set(file.agencyId, [...(byAgency.get(file.agencyId) ?? []), file]);
  }
  const winners = new Set<JudgedFile>();
  for (const candidates of byAgency.values()) {
    const latest = [...candidates].sort(byOrderOfSubmission).at(-1);
    if (latest !== undefined) winners.add(latest);
  }
  return judged.map((file) => {
    if (file.status !== "used" || winners.has(file)) return file;
    const winner = [...winners].find(({ agencyId }) => agencyId === file.agencyId);
    return { ...file, status: "superseded" as const, ...supersededBy(file, winner) };
  });
}

/** Says by which file, and when nothing better than a guess decided the order, that it did. */
function supersededBy(
  file: JudgedFile,
  winner: JudgedFile | undefined,
): Pick<JudgedFile, "reason" | "assumed" | "isCopy"> {
  const name = winner?.received.file ?? "";
  if (winner !== undefined && isSameReport(file.received, winner.received))
    return {
      ...{ reason: `Trùng nội dung với ${name}, chỉ tính một lần`, assumed: false },
      isCopy: true,
    };
  const assumed = winner !== undefined && !isOrderStated(file, winner);
  const reason = assumed
    ? `Tạm coi là được thay bằng ${name}: hai tệp cùng lần nộp, chưa ghi ngày nhận. Hãy ghi Lần nộp hoặc ngày nhận để chọn đúng tệp`
    : `Được thay bằng lần nộp sau: ${name}`;
  return { reason, assumed };
}

/**
 * The agency's own numbering, a day that a person entered or the stamps of both files tell which
 * came later.
 */
function isOrderStated(a: JudgedFile, b: JudgedFile): boolean {
  const [left, right] = [orderKey(a), orderKey(b)];
  if (left.number !== right.number) return true;
  const [x, y] = [a.received.receivedOn, b.received.receivedOn];
  if (x !== null && y !== null && x !== y) return true;
  const bothStamped = left.stamp !== "" && right.stamp !== "" && left.stamp !== right.stamp;
  return bothStamped && left.received === right.received;
}

/** Why the reports inside a roll-up are not taken; null when they are. */
export function judgeRollUp(received: ReceivedFile, collection: Collection): JudgedFile | null {
  const { content, excludedBecause, leaves, isOwnOutput } = received;
  const judged = { received, agencyId: null };
  if (isOwnOutput === true) return { ...judged, status: "foreign", reason: OWN_OUTPUT };
  if (excludedBecause !== null) return { ...judged, status: "excluded", reason: excludedBecause };
  const identity = content.kind === "read" ? content.checked.submission.identity : null;
  const foreign = identity === null ? null : foreignTarget(identity, collection, false);
  if (foreign !== null) return { ...judged, status: "foreign", reason: foreign };
  return leaves === undefined ? { ...judged, status: "unreadable", reason: LEAVES_MISSING } : null;
}

const OWN_OUTPUT = "Bảng tổng hợp do chính lần tổng hợp này ghi ra, không phải báo cáo nộp lên";

const LEAVES_MISSING =
  "Bản tổng hợp không mang theo báo cáo gốc (do bản chương trình cũ ghi hoặc trang ẩn _kehoach đã bị xóa); hãy đề nghị tổng hợp lại rồi gửi";

function judgeAlone(received: ReceivedFile, collection: Collection): JudgedFile {
  const { content } = received;
  if (content.kind === "unreadable") {
    return { received, status: "unreadable", agencyId: null, reason: content.message };
  }
  const { submission } = content.checked;
  const agencyId = submission.identity?.agencyId ?? null;
  if (received.excludedBecause !== null) {
    return { received, status: "excluded", agencyId, reason: received.excludedBecause };
  }
  const foreign = foreignReason(submission, collection, received.periodAccepted ?? false);
  if (foreign === null && !hasTasks(submission)) {
    const reason = "Không đọc được trang “Nhiệm vụ” (trang hoặc dòng tiêu đề bị xóa)";
    return { received, status: "unreadable", agencyId, reason };
  }
  return foreign === null
    ? { received, status: "used", agencyId, reason: null }
    : { received, status: "foreign", agencyId, reason: foreign };
}

/** A report whose sheet of tasks is gone says nothing about them, unless there is nothing to report. */
function hasTasks({ sheets, cover }: Submission): boolean {
  return (
    cover.nothingToReport ||
    sheets.some(({ kind, headerRow }) => kind === "task" && headerRow !== null)
  );
}

function periodLabel(id: string): string {
  return parsePeriod(id)?.label ?? `kỳ ${id}`;
}

function foreignReason(
  submission: Submission,
  collection: Collection,
  periodAccepted: boolean,
): string | null {
  const { identity } = submission;
  if (identity === null) return "Tệp không cho biết là biểu của kế hoạch, cơ quan và kỳ nào";
  const elsewhere = foreignTarget(identity, collection, periodAccepted);
  if (elsewhere !== null) return elsewhere;
  if (identity.agencyId === null) return "Biểu chung, không ghi cơ quan báo cáo";
  const isKnown =
    collection.agencies.byId.has(identity.agencyId) ||
    collection.subAgencies?.has(identity.agencyId) === true;
  if (!isKnown) return `Cơ quan “${identity.agencyId}” không có trong danh mục`;
  if (isUntouched(submission)) return untouchedReason(submission);
  return guideContradiction(submission, collection.agencies)?.replace(/\.$/u, "") ?? null;
}

/** A file of another plan or another period. */
function foreignTarget(
  { role, planId, period }: WorkbookIdentity,
  collection: Collection,
  periodAccepted: boolean,
): string | null {
  const [sheet, report] =
    role === "roll-up" ? ["bản tổng hợp", "bản tổng hợp"] : ["biểu", "báo cáo"];
  if (planId !== collection.planId)
    return `Tệp là ${sheet} của kế hoạch khác (${planId}), không phải ${collection.planNumber}`;
  if (period !== collection.periodId && !periodAccepted)
    return `Tệp là ${report} ${periodLabel(period)}, không phải ${periodLabel(collection.periodId)}`;
  return null;
}

function untouchedReason({ copies = [] }: Submission): string {
  const [copy] = copies;
  return copy === undefined
    ? "Biểu mẫu chưa điền"
    : `Nội dung nằm ở trang “${copy.name}”, trang “${copy.standardName}” chưa điền`;
}

/** The number an agency gave its submission; 1 when it gave none. */
export function submissionNumber({ cover }: Submission): number {
  const text = foldText(String(cover.submissionNo?.value ?? ""));
  const worded = /^lần (?:thứ )?(?<number>\d{1,2})$/u.exec(text)?.groups?.["number"];
  if (worded !== undefined) return Math.max(1, Number(worded));
  const reading = readFigure(cover.submissionNo ?? undefined);
  return reading.kind === "read" && reading.value >= 1 ? reading.value : 1;
}

/** The day a file came in: as entered, else the report's own day (assumed), else unknown. */
export function receivedDay({ receivedOn, content }: ReceivedFile): {
  readonly day: string | null;
  readonly basis: "entered" | "report-date" | "unknown";
} {
  if (receivedOn !== null) return { day: receivedOn, basis: "entered" };
  if (content.kind === "read") {
    const reading = readDay(content.checked.submission.cover.reportDate ?? undefined);
    if (reading.kind === "read") return { day: reading.day, basis: "report-date" };
  }
  return { day: null, basis: "unknown" };
}

interface OrderKey {
  readonly number: number;
  readonly received: string;
  readonly stamp: string;
  readonly changed: string;
  readonly name: string;
}

/** Asked for every two files of an agency, the same for each. */
const orderKey = rememberOf(({ received }: JudgedFile): OrderKey => {
  const { content } = received;
  return {
    number: content.kind === "read" ? submissionNumber(content.checked.submission) : 0,
    received: receivedDay(received).day ?? "",
    stamp: content.kind === "read" ? (content.checked.submission.identity?.stamp ?? "") : "",
    changed: received.changedOn ?? "",
    name: leafName(received),
  };
});

/**
 * Number of the submission first; then the day received, the stamp, the file's own day, its name and
 * what it says: never the way to it, which differs with the roll-ups it came through.
 */
function byOrderOfSubmission(a: JudgedFile, b: JudgedFile): number {
  const left = Object.values(orderKey(a)) as readonly (string | number)[];
  const right = Object.values(orderKey(b)) as readonly (string | number)[];
  for (let at = 0; at < left.length; at += 1) {
    const [x = "", y = ""] = [left[at], right[at]];
    if (x !== y) return x < y ? -1 : 1;
  }
  const [x, y] = [reportMark(a.received) ?? "", reportMark(b.received) ?? ""];
  return x < y ? -1 : x > y ? 1 : 0;
}
