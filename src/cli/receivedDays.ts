import type { DocumentReceived } from "../domain/consolidation/expectation";
import type { AgencyIndex } from "../domain/agency/agencyDirectory";
import { oneAgency } from "../usecases/oneAgency";
import type { InputFile } from "../usecases/ports";
import { matchReceived, parseReceivedList } from "../usecases/receivedList";
import type { Program } from "./command";

/** What the list of `--received` says. */
export interface ReceivedNotes {
  readonly received: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, DocumentReceived>;
}

/**
 * The days on which files were received, from the list of `--received`. A line that names an agency
 * in place of a file tells of a document without a workbook. What the list says of unknown files is
 * told and left aside; a line that cannot be read makes the list unusable.
 */
export async function receivedDays(
  path: string | undefined,
  inputs: readonly InputFile[],
  agencies: AgencyIndex,
  { ports: { files }, terminal }: Program,
): Promise<ReceivedNotes | "unusable"> {
  if (path === undefined) return { received: new Map(), channels: new Map(), documents: new Map() };
  if (/\.(?:xls[xmb]?|ods)$/iu.test(path) && (await files.kindOf(path)) === "file") {
    terminal.say(
      `Không dùng được “${path}”: đây là tệp Excel, hãy lưu dạng CSV (CSV UTF-8) rồi đưa tệp CSV vào --received.`,
    );
    return "unusable";
  }
  const list = parseReceivedList(await files.readText(path));
  if (list.kind === "unusable") {
    terminal.say(`Không dùng được “${path}”, dòng ${list.line}: ${list.message}.`);
    return "unusable";
  }
  if (list.lines.length === 0)
    terminal.say(`Lưu ý: “${path}” không có dòng nào ghi tệp và ngày nhận.`);
  const { days, channels, unmatched } = matchReceived(list.lines, inputs);
  const documents = new Map<string, DocumentReceived>();
  for (const { line, file, day, channel } of unmatched) {
    const agencyId = oneAgency(file, agencies);
    if (agencyId !== undefined) documents.set(agencyId, { day, channel });
    else
      terminal.say(`Lưu ý: “${path}”, dòng ${line}: không có tệp “${file}” trong số tệp đã nộp.`);
  }
  return { received: days, channels, documents };
}
