import { foldAccents } from "../domain/text/foldText";
import { normaliseText } from "../domain/text/normaliseText";
import { parseDay } from "./parseDay";
import { pathKey, type NamedReport } from "./reportFinder";

/** One line of the list of received files. */
export interface ReceivedLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly file: string;
  readonly day: string;
  /** "Trục liên thông", "Thư điện tử"; null when the list does not say. */
  readonly channel: string | null;
}

/** The list, or its first line that cannot be used. */
export type ReceivedList =
  | { readonly kind: "read"; readonly lines: readonly ReceivedLine[] }
  | { readonly kind: "unusable"; readonly line: number; readonly message: string };

const HEADINGS: ReadonlySet<string> = new Set(["file", "tep", "ten tep"]);

/** Reads a list with the columns file, date and, if wanted, channel, separated by commas, semicolons or tabs. */
export function parseReceivedList(text: string): ReceivedList {
  const lines: ReceivedLine[] = [];
  const days = new Map<string, string>();
  for (const [at, source] of text.split(/\r\n|\r|\n/u).entries()) {
    if (source.trim() === "") continue;
    const fields = splitFields(source);
    if (at === 0 && HEADINGS.has(foldAccents(fields[0] ?? ""))) continue;
    const read = readLine(at + 1, fields, days);
    if (typeof read === "string") return { kind: "unusable", line: at + 1, message: read };
    days.set(pathKey(read.file), read.day);
    lines.push(read);
  }
  return { kind: "read", lines };
}

/** What is no way by which a report comes: an unquoted comma has cut a file's name. */
const FILE_NAME = /\.(?:xls[xmb]?|ods|zip|pdf|docx?)$/iu;

function readLine(
  line: number,
  fields: readonly string[],
  days: ReadonlyMap<string, string>,
): ReceivedLine | string {
  const [file = "", date = "", channel = "", ...more] = fields;
  if (file === "" || date === "" || FILE_NAME.test(channel) || more.some((field) => field !== "")) {
    return "cần đúng hai cột: tên tệp và ngày nhận (cột thứ ba, nếu có, là kênh nhận); tên tệp có dấu phẩy thì đặt trong ngoặc kép";
  }
  const day = parseDay(date);
  if (day === undefined)
    return `“${date}” không phải là ngày; viết dạng 2025-03-18 hoặc 18/03/2025`;
  const earlier = days.get(pathKey(file)) ?? day;
  return earlier === day
    ? { line, file, day, channel: channel === "" ? null : channel }
    : `tệp “${file}” đã có ở dòng trên với ngày khác`;
}

/** Fields of one line; a quoted field may hold separators, and quotes written twice. */
export function splitFields(line: string): readonly string[] {
  const outside = line.replace(/"[^"]*"/gu, "");
  const separator = [";", "\t"].find((sign) => outside.includes(sign)) ?? ",";
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    if (sign === separator && !quoted) {
      fields.push(field);
      field = "";
    } else field += sign;
  }
  return [...fields, field].map((written) =>
    normaliseText(written)
      .replace(/^"(?<inside>.*)"$/u, "$<inside>")
      .replaceAll('""', '"'),
  );
}

/** A list of received files laid beside the files. */
export interface MatchedList {
  readonly days: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly unmatched: readonly UnmatchedLine[];
}

/** A line of the list, and what its name may stand for. */
export interface UnmatchedLine extends ReceivedLine {
  readonly named: Exclude<NamedReport, { readonly kind: "one" }>;
}

/**
 * The day received of everything that the list names, and the lines that name nothing or more than
 * one thing.
 */
export function matchReceived(
  lines: readonly ReceivedLine[],
  find: (name: string) => NamedReport,
): MatchedList {
  const days = new Map<string, string>();
  const channels = new Map<string, string>();
  const unmatched: UnmatchedLine[] = [];
  for (const line of lines) {
    const named = find(line.file);
    if (named.kind !== "one") {
      unmatched.push({ ...line, named });
      continue;
    }
    days.set(named.path, line.day);
    if (line.channel !== null) channels.set(named.path, line.channel);
  }
  return { days, channels, unmatched };
}
