import type { WorkbookIdentity } from "../submission/submission";
import { judgeRollUp, submissionNumber, type Collection } from "./judgeFiles";
import {
  INSIDE,
  isRollUp,
  leafName,
  wayInside,
  type JudgedFile,
  type ReceivedFile,
} from "./receivedFile";
import { reportMark } from "./reportMark";

/** The files handed in, with the reports inside roll-ups in the roll-ups' place. */
export interface Unfolded {
  readonly reports: readonly ReceivedFile[];
  /** The roll-ups, each with what became of it; their rows are those of the reports inside. */
  readonly rollUps: readonly JudgedFile[];
}

/**
 * Takes the reports out of the roll-ups of lower levels. A report that is also there directly, or in
 * several roll-ups, counts once: what lies here directly comes first, then the roll-up first by name.
 */
export function unfoldRollUps(files: readonly ReceivedFile[], collection: Collection): Unfolded {
  const direct = files.filter((file) => !isRollUp(file));
  if (direct.length === files.length) return { reports: files, rollUps: [] };
  const known = new Set(direct.map(reportMark));
  const unread = direct.filter(isUnreadable).map(({ file }) => file);
  const byName = new Map(direct.map((file) => [nameKey(file), file]));
  const reports = [...direct];
  const rollUps: JudgedFile[] = [];
  for (const received of files.filter(isRollUp)) {
    const refused = judgeRollUp(received, collection);
    if (refused !== null) {
      rollUps.push(refused);
      continue;
    }
    const all = received.leaves ?? [];
    const leaves = all.filter((leaf) => !isUnreadable(leaf));
    const closed = all
      .filter(isUnreadable)
      .map((leaf) => insideOf(received, leaf))
      .filter(({ file }) => !unread.some((way) => isSameWay(way, file)));
    unread.push(...closed.map(({ file }) => file));
    reports.push(...closed);
    const fresh = leaves.filter(
      (leaf) => !known.has(reportMark(leaf)) && !isEarlierVersion(leaf, byName.get(nameKey(leaf))),
    );
    for (const leaf of fresh) known.add(reportMark(leaf));
    reports.push(...fresh.map((leaf) => insideOf(received, leaf)));
    rollUps.push(account(received, leaves.length, fresh.length, closed.length));
  }
  return { reports, rollUps };
}

function isUnreadable({ content }: ReceivedFile): boolean {
  return content.kind === "unreadable";
}

/** Two ways to one file, one of them through more roll-ups; only its name is known of it. */
function isSameWay(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || long.endsWith(`${INSIDE}${short}`);
}

/**
 * The same file as it was before it was corrected in place: an earlier roll-up in the folder still
 * holds it. A report that says it is a later submission is no earlier version.
 */
function isEarlierVersion(leaf: ReceivedFile, direct: ReceivedFile | undefined): boolean {
  if (leaf.content.kind === "unreadable" || direct?.content.kind !== "read") return false;
  const [before, now] = [leaf.content.checked.submission, direct.content.checked.submission];
  const [number, newer] = [submissionNumber(before), submissionNumber(now)];
  if (number !== newer) return number < newer;
  return (before.identity?.stamp ?? "") <= (now.identity?.stamp ?? "");
}

function nameKey(file: ReceivedFile): string {
  const identity = file.content.kind === "read" ? file.content.checked.submission.identity : null;
  const { agencyId = null, period = "" }: Partial<WorkbookIdentity> = identity ?? {};
  return [leafName(file), agencyId ?? "", period].join("\u001F");
}

/** Named by its way from here; a finding says the same file as the row does. */
function insideOf(rollUp: ReceivedFile, leaf: ReceivedFile): ReceivedFile {
  const file = wayInside(rollUp, leaf);
  if (leaf.content.kind === "unreadable") return { ...leaf, file };
  const { submission, entries, findings } = leaf.content.checked;
  const checked = {
    submission: { ...submission, file },
    entries,
    findings: findings.map((finding) => ({ ...finding, file })),
  };
  return { ...leaf, file, content: { kind: "read", checked } };
}

function account(received: ReceivedFile, all: number, taken: number, unread: number): JudgedFile {
  const judged = { received, agencyId: null };
  const known = all - taken;
  const closed = unread === 0 ? "" : `; cấp dưới không đọc được ${unread} tệp khác`;
  if (taken === 0) {
    const reason =
      all === 0
        ? "Bản tổng hợp không có báo cáo nào bên trong"
        : `Bản tổng hợp: cả ${all} báo cáo bên trong đã có ở đây nên không tính lại`;
    return { ...judged, status: "foreign", reason: `${reason}${closed}` };
  }
  const rest = known === 0 ? "" : `; ${known} báo cáo khác đã có ở đây nên không tính lại`;
  return {
    ...judged,
    status: "used",
    reason: `Bản tổng hợp: lấy ${taken} báo cáo bên trong${rest}${closed}`,
  };
}
