import type { AgencyIndex } from "../domain/agency/agencyDirectory";
import type { RollUp } from "../domain/consolidation/consolidate";
import type { ExpectationChange } from "../domain/consolidation/expectation";
import {
  wayInside,
  type JudgedFile,
  type ReceivedFile,
} from "../domain/consolidation/receivedFile";
import { reportMark } from "../domain/consolidation/reportMark";
import { parseExpectationList } from "../usecases/expectationList";
import type { NamedReport } from "../usecases/reportFinder";
import type { Arguments, Program } from "./command";
import { WrongArguments } from "./wrongArguments";

/** A name given to `--exclude` with the `--reason` that stands at its place. */
export interface ExclusionWish {
  readonly name: string;
  readonly reason: string;
}

/** What `--exclude` is to leave out, before it is known what was handed in. */
export function exclusionWishes(args: Arguments): readonly ExclusionWish[] {
  const [names, reasons] = [args.texts("exclude"), args.texts("reason")];
  if (names.length !== reasons.length || reasons.some((reason) => reason.trim() === ""))
    throw new WrongArguments(
      '--exclude và --reason đi thành cặp: mỗi tệp bị loại cần một lý do, ví dụ --exclude a.xlsx --reason "Số liệu chưa được duyệt".',
    );
  return names.map((name, at) => ({ name, reason: (reasons[at] ?? "").trim() }));
}

/** The paths of the files, and of the reports inside roll-ups, that are left out, each with its reason. */
export function excludedReports(
  wishes: readonly ExclusionWish[],
  find: (name: string) => NamedReport,
): ReadonlyMap<string, string> {
  return new Map(
    wishes.map(({ name, reason }) => {
      const named = find(name);
      if (named.kind !== "one")
        throw new WrongArguments(`--exclude: ${unnamedReport(name, named)}`);
      return [named.path, reason];
    }),
  );
}

/** Why a name stands for nothing that was handed in, and what may have been meant. */
export function unnamedReport(
  name: string,
  named: Exclude<NamedReport, { readonly kind: "one" }>,
): string {
  if (named.kind === "several")
    return `có ${named.paths.length} tệp, báo cáo tên “${name}”; hãy ghi đủ đường đi của một trong số đó: ${quoted(named.paths)}.`;
  const nearest = named.nearest.length === 0 ? "" : ` Tên gần giống: ${quoted(named.nearest)}.`;
  return `không có tệp “${name}” trong số tệp đã nộp, kể cả bên trong bản tổng hợp.${nearest}`;
}

const MOST_QUOTED = 5;

function quoted(paths: readonly string[]): string {
  const shown = paths.slice(0, MOST_QUOTED).map((path) => `“${path}”`);
  return `${shown.join(", ")}${paths.length > shown.length ? ", …" : ""}`;
}

/**
 * A report inside a roll-up that is not taken from there cannot be left out there: leaving it in by
 * another way unsaid would not be what the person asked for.
 */
export function refuseIdleExclusions(
  { files }: RollUp,
  received: readonly ReceivedFile[],
  excluded: ReadonlyMap<string, string>,
): void {
  const judged = new Map(files.map((account) => [account.judged.received.file, account.judged]));
  for (const file of received)
    for (const leaf of file.leaves ?? []) {
      const way = wayInside(file, leaf);
      if (!excluded.has(way) || judged.has(way)) continue;
      const mark = reportMark(leaf);
      const taken = [...judged.values()].find(
        (each) => each.agencyId !== null && reportMark(each.received) === mark,
      );
      throw new WrongArguments(
        `--exclude: báo cáo “${way}” không được lấy từ đó${whyNot(taken, judged.get(file.file))}`,
      );
    }
}

function whyNot(taken: JudgedFile | undefined, rollUp: JudgedFile | undefined): string {
  if (taken !== undefined)
    return ` vì cũng có ở “${taken.received.file}”. Muốn loại báo cáo này, ghi --exclude "${taken.received.file}"; nếu không thì bỏ --exclude này.`;
  if (rollUp?.status === "used")
    return ", vì tệp nộp trực tiếp cùng tên là bản mới hơn. Hãy bỏ --exclude này.";
  return `: ${(rollUp?.reason ?? "bản tổng hợp không được dùng").replace(/\.$/u, "")}. Hãy bỏ --exclude này.`;
}

/** The changes of `--expected`; "unusable" after saying which line cannot be read. */
export async function expectationChanges(
  path: string | undefined,
  agencies: AgencyIndex,
  { ports: { files }, terminal }: Program,
): Promise<readonly ExpectationChange[] | "unusable"> {
  if (path === undefined) return [];
  const list = parseExpectationList(await files.readText(path), agencies);
  if (list.kind === "read") return list.changes;
  terminal.say(`Không dùng được “${path}”, dòng ${list.line}: ${list.message}.`);
  return "unusable";
}
