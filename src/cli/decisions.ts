import type { AgencyIndex } from "../domain/agency/agencyDirectory";
import type { ExpectationChange } from "../domain/consolidation/expectation";
import { parseExpectationList } from "../usecases/expectationList";
import type { InputFile } from "../usecases/ports";
import { fileFinder } from "../usecases/receivedList";
import type { Arguments, Program } from "./command";
import { WrongArguments } from "./wrongArguments";

/** The files that `--exclude` leaves out, each with the `--reason` that stands at its place. */
export function excludedFiles(
  args: Arguments,
  inputs: readonly InputFile[],
): ReadonlyMap<string, string> {
  const [names, reasons] = [args.texts("exclude"), args.texts("reason")];
  if (names.length !== reasons.length || reasons.some((reason) => reason.trim() === ""))
    throw new WrongArguments(
      '--exclude và --reason đi thành cặp: mỗi tệp bị loại cần một lý do, ví dụ --exclude a.xlsx --reason "Số liệu chưa được duyệt".',
    );
  const find = fileFinder(inputs);
  return new Map(
    names.map((name, at) => {
      const file = find(name);
      if (file === undefined)
        throw new WrongArguments(`--exclude: không có tệp “${name}” trong số tệp đã nộp.`);
      return [file.path, (reasons[at] ?? "").trim()];
    }),
  );
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
