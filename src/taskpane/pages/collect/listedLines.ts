import { foldAccents } from "../../../domain/text/foldText";
import type { AgencyLine, FileLine } from "../../../usecases/fileWork";
import type { AgencyFilter, CollectState, FileFilter } from "../../session/collect";

const AGENCY_FILTERS: Readonly<Record<AgencyFilter, (line: AgencyLine) => boolean>> = {
  all: () => true,
  expected: ({ expected }) => expected,
  submitted: ({ file, expected }) => expected && file !== null,
  missing: ({ file, expected }) => expected && file === null,
  late: ({ daysLate, expected }) => expected && (daysLate ?? 0) > 0,
  errors: ({ errors }) => errors > 0,
  unexpected: ({ expected }) => !expected,
};

const FILE_FILTERS: Readonly<Record<FileFilter, (line: FileLine) => boolean>> = {
  all: () => true,
  used: ({ status }) => status === "used",
  unused: ({ status }) => status !== "used",
  errors: ({ counts }) => counts.error > 0,
};

/** The agencies that pass the filter and whose name holds the words sought, with or without accents. */
export function listedAgencies(
  board: readonly AgencyLine[],
  filter: AgencyFilter,
  search: string,
): readonly AgencyLine[] {
  const sought = foldAccents(search);
  return board.filter(
    (line) => AGENCY_FILTERS[filter](line) && foldAccents(line.name).includes(sought),
  );
}

/** The files that pass the filter and whose path or agency holds the words sought. */
export function listedFiles(
  files: readonly FileLine[],
  filter: FileFilter,
  search: string,
): readonly FileLine[] {
  const sought = foldAccents(search);
  return files.filter(
    (line) =>
      FILE_FILTERS[filter](line) &&
      foldAccents(`${line.path} ${line.agencyName ?? ""}`).includes(sought),
  );
}

/** Where a line of the board leads: to the file that counts, else to one that was left out; null where nothing came. */
export function agencyPaths(
  files: readonly FileLine[],
): (line: Pick<AgencyLine, "file" | "agencyId">) => string | null {
  const leftOut = new Map(files.map(({ agencyId, path }) => [agencyId, path]));
  return ({ file, agencyId }) => file ?? leftOut.get(agencyId) ?? null;
}

/** The file below the one looked at in the list it was opened from; the one above when it is the last. */
export function nextPath({
  view,
  opened,
  list,
  agencyFilter,
  fileFilter,
  search,
}: CollectState): string | null {
  if (view === null || opened === null) return null;
  const paths =
    list === "files"
      ? listedFiles(view.files, fileFilter, search).map(({ path }) => path)
      : listedAgencies(view.board, agencyFilter, search).map(agencyPaths(view.files));
  const at = paths.indexOf(opened.path);
  const others = [...paths.slice(at + 1), ...paths.slice(0, Math.max(0, at)).reverse()];
  return others.find((path) => path !== null && path !== opened.path) ?? null;
}

/** How many agencies pass each filter: expected = submitted + missing. */
export function countAgencies(
  board: readonly AgencyLine[],
): Readonly<Record<AgencyFilter, number>> {
  const count = (filter: AgencyFilter): number => board.filter(AGENCY_FILTERS[filter]).length;
  return {
    all: board.length,
    expected: count("expected"),
    submitted: count("submitted"),
    missing: count("missing"),
    late: count("late"),
    errors: count("errors"),
    unexpected: count("unexpected"),
  };
}

/** The folder, or zip, that all files lie in: "nop.zip/"; "" when there is none. */
export function commonFolder(paths: readonly string[]): string {
  const [first = "", ...rest] = paths;
  const folders = first.split("/").slice(0, -1);
  const prefixes = folders.map((_, at) => `${folders.slice(0, at + 1).join("/")}/`);
  return prefixes.filter((prefix) => rest.every((path) => path.startsWith(prefix))).at(-1) ?? "";
}
