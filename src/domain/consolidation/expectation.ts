/** A person's change to the list of agencies that must report, with the reason. */
export interface ExpectationChange {
  readonly agencyId: string;
  readonly kind: "added" | "removed";
  readonly reason: string;
}

/** What came in of an agency besides workbooks: a letter, a scan. */
export interface DocumentReceived {
  readonly day: string;
  readonly channel: string | null;
}

/** The plan's list of agencies that must report, as the department changed it. */
export function changeExpected(
  expected: readonly string[],
  changes: readonly ExpectationChange[],
): readonly string[] {
  const ids = (kind: ExpectationChange["kind"]): readonly string[] =>
    changes.filter((change) => change.kind === kind).map(({ agencyId }) => agencyId);
  const removed = ids("removed");
  return [...new Set([...expected, ...ids("added")])].filter((id) => !removed.includes(id));
}

/** How the board tells of a change. */
export function expectationNote({ kind, reason }: ExpectationChange): string {
  return `${kind === "added" ? "Thêm vào" : "Bớt khỏi"} danh sách: ${reason}`;
}
