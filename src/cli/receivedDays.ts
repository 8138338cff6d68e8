import type { DocumentReceived } from "../domain/consolidation/expectation";
import type { AgencyIndex } from "../domain/agency/agencyDirectory";
import { oneAgency } from "../usecases/oneAgency";
import { matchReceived, parseReceivedList, type ReceivedLine } from "../usecases/receivedList";
import type { NamedReport } from "../usecases/reportFinder";
import type { Program } from "./command";
import { unnamedReport } from "./decisions";

/** What the list of `--received` says. */
export interface ReceivedNotes {
  readonly received: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, DocumentReceived>;
}

/** The lines of the list of `--received`; "unusable" after saying which one cannot be read. */
export async function receivedLines(
  path: string | undefined,
  { ports: { files }, terminal }: Program,
): Promise<readonly ReceivedLine[] | "unusable"> {
  if (path === undefined) return [];
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
  return list.lines;
}

/**
 * The days on which files and reports inside roll-ups were received. A line that names an agency in
 * place of a file tells of a document without a workbook. What the list says of unknown files is told
 * and left aside.
 */
export function receivedNotes(
  lines: readonly ReceivedLine[],
  find: (name: string) => NamedReport,
  agencies: AgencyIndex,
  sayOfLine: (sentence: string) => void,
): ReceivedNotes {
  const { days, channels, unmatched } = matchReceived(lines, find);
  const documents = new Map<string, DocumentReceived>();
  for (const { line, file, day, channel, named } of unmatched) {
    const agencyId = oneAgency(file, agencies);
    if (agencyId !== undefined) documents.set(agencyId, { day, channel });
    else sayOfLine(`dòng ${line}: ${unnamedReport(file, named)}`);
  }
  return { received: days, channels, documents };
}
