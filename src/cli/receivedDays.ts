import type { InputFile } from "../usecases/ports";
import { matchReceived, parseReceivedList } from "../usecases/receivedList";
import type { Program } from "./command";

/**
 * The days on which files were received, from the list of `--received`. What the list says of
 * unknown files is told and left aside; a line that cannot be read makes the list unusable.
 */
export async function receivedDays(
  path: string | undefined,
  inputs: readonly InputFile[],
  { ports: { files }, terminal }: Program,
): Promise<ReadonlyMap<string, string> | "unusable"> {
  if (path === undefined) return new Map();
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
  const { days, unmatched } = matchReceived(list.lines, inputs);
  for (const { line, file } of unmatched) {
    terminal.say(`Lưu ý: “${path}”, dòng ${line}: không có tệp “${file}” trong số tệp đã nộp.`);
  }
  return days;
}
