import type { FileAccount, RollUp } from "../domain/consolidation/consolidate";
import { changeSentences } from "../domain/consolidation/changeSentences";
import { ownFindings } from "../domain/consolidation/consolidationFindings";
import { countInGroups, headline } from "../domain/consolidation/headline";
import type { ReceivedFile } from "../domain/consolidation/receivedFile";
import { TASK_GROUPS } from "../domain/consolidation/taskState";
import { reportDue } from "../domain/plan/reportDue";
import type { WorkbookIdentity } from "../domain/submission/submission";
import type { Finding } from "../domain/validation/finding";
import { unreadableFinding } from "./checkWorkbook";
import type { EarlierPeriods } from "./readEarlierPeriods";
import type { CollectionTarget, CollectionView, FileLine, SeverityCounts } from "./fileWork";

/** What is known of the files beside what is in them. */
interface Gathered {
  readonly lastReceived: CollectionView["lastReceived"];
  readonly earlier: EarlierPeriods;
  /** Marks of the files' contents, by path. */
  readonly contents: ReadonlyMap<string, string>;
}

/** What the page shows of a collection, without the rows themselves. */
export function collectionView(
  rollUp: RollUp,
  target: CollectionTarget,
  { lastReceived, earlier, contents }: Gathered,
): CollectionView {
  const { expected, missing, board, files, tasks } = rollUp;
  const sum = (field: "rowsRead" | "rowsUsed" | "rowsSuperseded" | "rowsExcluded"): number =>
    files.reduce((total, file) => total + file[field], 0);
  return {
    target,
    dueDay: reportDue(rollUp.plan, rollUp.period),
    cutOffDay: rollUp.cutOff.asOf,
    files: files.map((file) => fileLine(file, rollUp, contents)),
    board: board.map((line) => ({ ...line, name: nameOf(line.agencyId, rollUp) })),
    expected: expected.length,
    submitted: expected.length - missing.length,
    missing: missing.length,
    late: board.filter((line) => line.expected && (line.daysLate ?? 0) > 0).length,
    headline: headline(tasks),
    comparison: comparisonView(rollUp, earlier),
    groups: TASK_GROUPS.map((group) => ({ group, count: countInGroups(tasks, [group]) })),
    counts: countBySeverity(rollUp.findings),
    rows: {
      read: sum("rowsRead"),
      used: sum("rowsUsed"),
      superseded: sum("rowsSuperseded"),
      excluded: sum("rowsExcluded"),
    },
    lastReceived,
  };
}

function comparisonView(
  rollUp: RollUp,
  { usable, unusable }: EarlierPeriods,
): CollectionView["comparison"] {
  const { changes } = rollUp;
  return {
    files: usable.map(({ file, period }) => ({ file, period: period.label })),
    refused: unusable,
    changes: changes === null ? [] : changeSentences(changes, (id) => nameOf(id, rollUp)),
  };
}

/** What was found in one file; why, for a file that cannot be read. */
export function findingsOfFile(received: ReceivedFile): readonly Finding[] {
  const { file, content } = received;
  return content.kind === "unreadable"
    ? [unreadableFinding(file, content.message)]
    : ownFindings(received);
}

/** The period a file names for itself, where that is another one than it was collected for. */
export function ownPeriodOf(
  { content }: ReceivedFile,
  { planId, periodId }: CollectionTarget,
): string | null {
  const identity = identityOf(content);
  const isReport = identity !== null && identity.role !== "roll-up" && identity.planId === planId;
  return isReport && identity.period !== periodId ? identity.period : null;
}

function fileLine(
  { judged, rowsRead, rowsUsed }: FileAccount,
  rollUp: RollUp,
  contents: Gathered["contents"],
): FileLine {
  const { received, status, agencyId, reason } = judged;
  const target = { planId: rollUp.plan.id, periodId: rollUp.period.id, asOf: null };
  return {
    path: received.file,
    content: contents.get(received.file) ?? null,
    status,
    isCopy: judged.isCopy ?? false,
    agencyId,
    agencyName: agencyId === null ? null : nameOf(agencyId, rollUp),
    reason,
    excludedBecause: received.excludedBecause,
    receivedOn: received.receivedOn,
    counts: countBySeverity(findingsOfFile(received)),
    rowsRead,
    rowsUsed,
    sample: identityOf(received.content)?.sample ?? false,
    ownPeriod: ownPeriodOf(received, target),
    periodAccepted: received.periodAccepted ?? false,
  };
}

function identityOf(content: ReceivedFile["content"]): WorkbookIdentity | null {
  return content.kind === "read" ? content.checked.submission.identity : null;
}

function nameOf(agencyId: string, { agencies }: RollUp): string {
  return agencies.byId.get(agencyId)?.name ?? agencyId;
}

function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
