import type { RawCell } from "../../domain/submission/rawCell";
import type { CellPlace } from "../../workbook/explain/grid";
import type { ReportedRow } from "../../workbook/explain/origins";
import type { OpenRollUp } from "./openRollUp";
import type { Explanation, ExplainedPart } from "./explanation";
import { showValue } from "./showValue";

type Told = Omit<Explanation, "sentences">;

const MOST_NAMED = 8;
const NO_REASON = "không rõ lý do";

/** What a leader is told of a cell, most important first. */
export function sentencesOf(
  told: Told,
  cell: RawCell | undefined,
  place: CellPlace,
  rollUp: OpenRollUp,
): readonly string[] {
  const format = cell?.numberFormat ?? null;
  const name = told.title === "" ? "" : `, “${told.title}”`;
  return [
    `Ô ${told.sheet}!${told.cell}${name}: ${showValue(told.value, format).replace(/\.$/u, "")}.`,
    ...staleSentence(told, format),
    ...valueSentences(told, format, place, rollUp),
    ...leftOutSentences(told, rollUp),
  ];
}

/** Coordinating agencies are told of, but never make a state. */
function isCoordinating({ role }: ReportedRow): boolean {
  return role === "Phối hợp";
}

function staleSentence({ differs, cached }: Told, format: string | null): readonly string[] {
  if (!differs) return [];
  return [
    `Tệp còn lưu ${showValue(cached, format)}, tính từ trước khi sửa; mở bằng Excel rồi lưu lại thì ô này đổi theo.`,
  ];
}

function valueSentences(
  told: Told,
  format: string | null,
  place: CellPlace,
  rollUp: OpenRollUp,
): readonly string[] {
  const shown = showValue(told.value, format);
  switch (told.kind) {
    case "unknown":
      return [
        `Không giải thích được: ${failureOf(place, rollUp)}. Giá trị trên là giá trị tệp đang lưu.`,
      ];
    case "plain":
      return told.parts.some(({ counts }) => counts)
        ? writtenSentences(told)
        : plainSentences(place, rollUp);
    case "state":
      return stateSentences(told, shown);
    case "latest":
    case "text":
      return told.parts.map((part) => `Gồm ${amountWords(part)}.`);
    case "count":
    case "sum":
    case "share":
      return [
        `${shown} = ${equation(told.parts)}${filesOf(told.parts)}.`,
        ...leftOut(
          `Còn lại ${told.remaining.length} nhiệm vụ`,
          told.remaining.length,
          told.remaining.map(({ title }) => title),
        ),
      ];
  }
}

/** "3 nhiệm vụ … + 2 nhiệm vụ …", "(…) chia cho (…)"; parts of nothing are left out where others stand. */
function equation(parts: readonly ExplainedPart[]): string {
  const over = sumWords(parts.filter(({ side }) => side === "value"));
  const under = parts.filter(({ side }) => side === "under");
  return under.length === 0 ? over : `${over}, chia cho ${sumWords(under)}`;
}

function sumWords(parts: readonly ExplainedPart[]): string {
  const filled = merged(parts.filter(({ amount }) => amount !== 0));
  const shown = (filled.length === 0 ? parts.slice(0, 1) : filled).slice(0, MOST_NAMED);
  const rest = Math.max(filled.length, 1) - shown.length;
  const words = shown.map((part, at) => {
    if (part.sign === -1) return `trừ ${amountWords(part)}`;
    return at === 0 ? amountWords(part) : `cộng ${amountWords(part)}`;
  });
  return [...words, ...(rest > 0 ? [`và ${rest} số khác`] : [])].join("; ");
}

/** Parts of the same words, as those of a row of sums, are told as one. */
function merged(parts: readonly ExplainedPart[]): readonly ExplainedPart[] {
  const groups = new Map<string, ExplainedPart>();
  for (const part of parts) {
    const key = `${part.sign} ${part.words}`;
    const before = groups.get(key);
    const amount = (before?.amount ?? 0) + part.amount;
    groups.set(
      key,
      before === undefined ? part : { ...part, amount, shown: showValue(amount, null) },
    );
  }
  return [...groups.values()];
}

function amountWords({ shown, words }: ExplainedPart): string {
  return `${shown} ${words}`;
}

function filesOf(parts: readonly ExplainedPart[]): string {
  const used = parts
    .filter(({ side }) => side === "value")
    .flatMap(({ rows }) =>
      rows.flatMap(({ reported }) => reported.filter((row) => row.used && !isCoordinating(row))),
    );
  if (used.length === 0) return "";
  const count = (of: (row: ReportedRow) => string): number => new Set(used.map(of)).size;
  return `, từ ${count(({ file }) => file)} tệp của ${count(({ agency }) => agency)} cơ quan`;
}

function stateSentences({ basis }: Told, shown: string): readonly string[] {
  const reasons = basis.map(({ title, value }) => `${title}: ${value}`);
  return reasons.length === 0 ? [] : [`“${shown}”, vì: ${reasons.join("; ")}.`];
}

/** A count without a formula says that nothing is counted where nothing is. */
function writtenSentences({ parts, value }: Told): readonly string[] {
  const [part] = parts;
  return [
    `Ghi khi tổng hợp, không có công thức: ${part === undefined ? "" : amountWords(part)}.`,
    ...(value === 0 ? ["Không có dòng nào được tính ở ô này."] : []),
  ];
}

function plainSentences(
  place: CellPlace,
  { grid, tables, origins }: OpenRollUp,
): readonly string[] {
  const record = tables.at(place);
  const row = origins.rows.find(
    ({ detailRow }) => record?.table === "ChiTiet" && detailRow === record.row,
  );
  if (row !== undefined) return [originSentence(row)];
  if (grid.cell(place) === undefined)
    return ["Ô trống. Nếu đây là ô đã gộp, hãy chỉ ô đầu tiên của nhóm ô."];
  const heading = grid.tableOn(place.sheet)?.headings[place.column] ?? "";
  return ENTERED.has(heading)
    ? ["Ô này do cơ quan tổng hợp nhập."]
    : ["Ô này không có công thức: nội dung ghi khi tổng hợp, hoặc có người nhập sau đó."];
}

/** Headings under which the department writes. */
const ENTERED: ReadonlySet<string> = new Set([
  "Xác nhận của cơ quan tổng hợp",
  "Kênh nhận",
  "Số lần đôn đốc",
]);

/** Where a row of `Chi tiết` came from, in a sentence. */
export function originSentence(row: ReportedRow): string {
  const received = row.receivedOn === null ? "" : `, nhận ngày ${row.receivedOn}`;
  const fate = row.used ? "Dòng được dùng" : `Dòng không được dùng: ${row.reason ?? NO_REASON}`;
  return `Lấy từ tệp “${row.file}”, trang “${row.sheet}”, dòng ${row.row}, của ${row.agency}${received}. ${fate}.`;
}

function failureOf(place: CellPlace, { evaluator }: OpenRollUp): string {
  const { value } = evaluator.evaluate(place);
  return typeof value === "object" && value !== null ? value.failure : "";
}

function leftOutSentences(
  { leftOut: { others, reported, files, silent }, parts }: Told,
  { grid }: OpenRollUp,
): readonly string[] {
  const sheet = parts.find(({ side }) => side === "value")?.sheet ?? "";
  const noun = grid.tableOn(sheet)?.noun ?? "dòng";
  const total = others.reduce((sum, { count }) => sum + count, 0);
  const reasons = reported.map(({ reason }) => reason ?? NO_REASON);
  return [
    leftOut(`Không tính ${total} ${noun} khác`, total, tallied(others)),
    leftOut(`Không dùng ${reported.length} dòng đã nhận`, reported.length, tallied(tally(reasons))),
    leftOut(
      `Không dùng ${files.length} tệp`,
      files.length,
      files.map(({ file, handling }) => `${file} (${handling})`),
    ),
    leftOut(`Chưa có số liệu của ${silent.length} cơ quan chưa nộp`, silent.length, silent),
  ].flat();
}

function leftOut(words: string, count: number, list: readonly string[]): readonly string[] {
  if (count === 0) return [];
  const rest = list.length - MOST_NAMED;
  const more = rest > 0 ? `; và ${rest} mục khác` : "";
  return [`${words}: ${list.slice(0, MOST_NAMED).join("; ")}${more}.`];
}

interface Tally {
  readonly words: string;
  readonly count: number;
}

function tally(reasons: readonly string[]): readonly Tally[] {
  return [...new Set(reasons)]
    .map((words) => ({ words, count: reasons.filter((reason) => reason === words).length }))
    .sort((a, b) => b.count - a.count);
}

function tallied(tallies: readonly Tally[]): readonly string[] {
  return tallies.map(({ words, count }) => `${words} (${count})`);
}
