import { fromDifference } from "../domain/text/fromDifference";
import type { NotKept, RowChange, SheetMerge } from "../usecases/updateRollUp";
import { countsByAgency, type ChangeCounts } from "./intoDocument";
import type { IntoUpdate } from "./intoRollUp";

const MOST_AGENCIES = 40;
const MOST_ROWS = 30;
const MOST_CELLS = 4;
const LONGEST_TEXT = 60;

/** What `--into` does, for people: by agency, then row by row as far as it stays readable. */
export function intoLines(update: IntoUpdate): readonly string[] {
  const { path, isDryRun, isSame, sheets, notKept, backup } = update;
  if (isSame) return [`Bảng tổng hợp “${path}” đã đúng với các biểu này; không ghi gì.`];
  return [
    `${isDryRun ? "Sẽ thay đổi" : "Đã thay đổi"} trong “${path}”:`,
    ...agencyLines(update),
    ...sheetLines(sheets),
    ...notKeptLines(notKept),
    ...rowLines(sheets.flatMap(({ changes }) => changes)),
    isDryRun
      ? "Mới là xem trước, chưa ghi gì; bỏ --dry-run để ghi."
      : `Đã cập nhật bảng tổng hợp: ${path}`,
    ...(backup === null ? [] : [`Bảng tổng hợp trước được giữ ở: ${backup}`]),
  ];
}

function agencyLines(update: IntoUpdate): readonly string[] {
  const all = countsByAgency(update);
  const touched = all.filter(({ added, changed, dropped }) => added + changed + dropped > 0);
  const rest = touched.length - MOST_AGENCIES;
  const hasUntouched = all.some((line) => !touched.includes(line) && line.agency !== null);
  return [
    ...touched
      .slice(0, MOST_AGENCIES)
      .map((counts) => `  ${counts.agency?.name ?? "Số liệu chung"}: ${inWords(counts)}.`),
    ...(rest > 0 ? [`  … và còn ${rest} cơ quan nữa.`] : []),
    ...(hasUntouched ? ["  Các cơ quan khác: không đổi."] : []),
  ];
}

function inWords({ added, changed, kept, dropped }: ChangeCounts): string {
  return `thêm ${added} dòng, đổi ${changed}, giữ nguyên ${kept}, bỏ ${dropped}`;
}

function sheetLines(sheets: readonly SheetMerge[]): readonly string[] {
  const named = (update: SheetMerge["update"]): string =>
    sheets.flatMap((each) => (each.update === update ? [each.sheet] : [])).join("; ");
  const [rewritten, added] = [named("rewritten"), named("added")];
  const own = sheets.flatMap(({ sheet, ownColumns }) =>
    ownColumns.length === 0
      ? []
      : [`${ownColumns.map((each) => `“${each}”`).join(", ")} (${sheet})`],
  );
  return [
    ...(rewritten === ""
      ? []
      : [
          `  Viết lại cả trang vì có dòng thêm, bớt: ${rewritten}. Những gì đặt riêng trên trang đi theo dòng, cột của nó.`,
        ]),
    ...(added === "" ? [] : [`  Thêm lại trang thiếu: ${added}.`]),
    ...(own.length === 0 ? [] : [`  Giữ các cột riêng: ${own.join("; ")}.`]),
  ];
}

/** What people have to look at themselves, sheet by sheet. */
function notKeptLines(notKept: readonly NotKept[]): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const { sheet, what, cell } of notKept) {
    const head = `  ${THINGS[what]} (${sheet})`;
    const there = places.get(head) ?? new Set<string>();
    places.set(head, cell === null ? there : there.add(cell));
  }
  return [...places].map(([head, cells]) => {
    const shown = [...cells].slice(0, MOST_CELLS).join("; ");
    const rest = cells.size - MOST_CELLS;
    const where = shown === "" ? "" : `: ${shown}${rest > 0 ? ` và ${rest} chỗ nữa` : ""}`;
    return `${head}${where}.`;
  });
}

const THINGS: Readonly<Record<NotKept["what"], string>> = {
  "conditional-format": "Không giữ được định dạng có điều kiện vì công thức chỉ tới dòng đã bỏ",
  validation: "Không giữ được quy tắc nhập vì công thức chỉ tới dòng đã bỏ",
  merge: "Không giữ được vùng ô đã gộp vì các dòng của nó đã tách ra",
  control: "Không giữ được nút bấm, ô đánh dấu, đối tượng nhúng",
  setting: "Không giữ được kịch bản, chế độ xem riêng",
  extension: "Không giữ được phần bổ sung của chương trình khác",
  order: "Giữ thứ tự dòng đã sắp xếp, dòng mới ở cuối bảng",
  "filter-of-new-rows":
    "Giữ bộ lọc, nhưng dòng mới đang hiện dù bộ lọc có thể không chọn; bấm Áp dụng lại (Reapply) để lọc",
};

function rowLines(rows: readonly RowChange[]): readonly string[] {
  const rest = rows.length - MOST_ROWS;
  return [
    ...rows.slice(0, MOST_ROWS).map(rowLine),
    ...(rest > 0 ? [`  … và còn ${rest} dòng nữa; dùng --json để xem hết.`] : []),
  ];
}

const WORDS = { added: "Thêm", changed: "Đổi", dropped: "Bỏ" } as const;

function rowLine({ sheet, change, agency, row, cells }: RowChange): string {
  const whose = agency === null || agency === row ? "" : ` (${shortened(agency)})`;
  const head = `  [${WORDS[change]}] ${sheet}: ${row}${whose}`;
  if (change !== "changed") return head;
  const rest = cells.length - MOST_CELLS;
  const shown = cells.slice(0, MOST_CELLS).map(({ column, before, after }) => {
    const name = row === `ô ${column}` ? "" : `${column}: `;
    return `${name}${quoted(before, after)} → ${quoted(after, before)}`;
  });
  return `${head}: ${shown.join("; ")}${rest > 0 ? `; và ${rest} ô nữa` : ""}`;
}

function quoted(text: string | null, other: string | null): string {
  return text === null ? "trống" : `“${fromDifference(text, other ?? "", LONGEST_TEXT)}”`;
}

function shortened(text: string): string {
  const line = text.replace(/\n/gu, " ");
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1)}…` : line;
}
