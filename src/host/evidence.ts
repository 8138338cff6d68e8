import type { Evidence, Member } from "./member";
import type { ObjectType, Setting } from "./objectType";

/** What the host knows about one member, and from where. */
export interface EvidenceRow {
  readonly type: string;
  readonly member: string;
  /** "1.9" for ExcelApi 1.9. */
  readonly since: string;
  readonly evidence: Evidence;
  readonly note: string;
}

/** Every member that the host plays, type by type. */
export function evidenceRows(types: readonly ObjectType<never>[]): readonly EvidenceRow[] {
  return [...types]
    .sort((one, other) => compare(one.name, other.name))
    .flatMap(({ name: type, members }) =>
      Object.entries<Member<never, Setting>>(members)
        .sort(([one], [other]) => compare(one, other))
        .map(([member, { since, evidence, note = "" }]) => ({
          type,
          member,
          since,
          evidence,
          note,
        })),
    );
}

/** The rows as a table of Markdown. */
export function evidenceTable(types: readonly ObjectType<never>[]): string {
  const rows = evidenceRows(types).map(
    ({ type, member, since, evidence, note }) =>
      `| ${type} | ${member} | ${since} | ${evidence} | ${note.replaceAll("|", "\\|")} |`,
  );
  return [
    "| object | member | since | evidence | note |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
