import type { EarlierPeriod } from "../../src/domain/consolidation/earlierPeriod";
import type { KeptEntries } from "../../src/domain/consolidation/keptEntries";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../src/domain/consolidation/consolidate";
import { openCatalogue, type PlanContext } from "../../src/usecases/catalogue";
import { consolidateFiles } from "../../src/usecases/consolidateWorkbooks";
import { makeTemplate } from "../../src/usecases/makeTemplate";
import type { InputFile } from "../../src/usecases/ports";
import type { CellDraft, RowDraft, WorkbookDraft } from "../../src/workbook/draft";
import { aPeriod } from "./aCollection";

export type Value = CellDraft["value"];

/** Values by heading. */
export type Fill = Readonly<Record<string, Value>>;

const catalogue = openCatalogue();

/** Plan 726 with all that is derived from it. */
export function plan726(): PlanContext {
  const context = catalogue.plan("hd-726");
  if (context === undefined) throw new Error("The catalogue has no plan 726");
  return context;
}

/** The template of an agency for plan 726 and March 2025. */
export function aTemplate(agencyId: string | null): WorkbookDraft {
  return makeTemplate(plan726(), aPeriod(), agencyId);
}

/** A sheet's headings, from its first row. */
export function headingsOf(draft: WorkbookDraft, sheet: string): readonly string[] {
  const [first] = rowsOf(draft, sheet);
  return (first?.cells ?? []).map((cell) => String(cell?.value ?? ""));
}

export function rowsOf(draft: WorkbookDraft, sheet: string): readonly RowDraft[] {
  return draft.sheets.find(({ name }) => name === sheet)?.rows ?? [];
}

/** The values of a sheet's table, one record a row, by heading. */
export function tableOf(draft: WorkbookDraft, sheet: string): readonly Fill[] {
  const headings = headingsOf(draft, sheet);
  const ref = draft.sheets.find(({ name }) => name === sheet)?.tables[0]?.ref;
  return rowsOf(draft, sheet)
    .slice(1, Number(/\d+$/u.exec(ref ?? "")?.[0] ?? Infinity))
    .map(({ cells }) =>
      Object.fromEntries(headings.map((heading, at) => [heading, cells[at]?.value ?? null])),
    );
}

/** The draft with values typed into the rows of a sheet's table. */
export function fillTable(
  draft: WorkbookDraft,
  sheet: string,
  fill: (row: Fill, at: number) => Fill | undefined,
): WorkbookDraft {
  const headings = headingsOf(draft, sheet);
  const table = tableOf(draft, sheet);
  return withRows(draft, sheet, (rows) =>
    rows.map((row, at) => {
      const typed = at === 0 ? undefined : fill(table[at - 1] ?? {}, at - 1);
      if (typed === undefined) return row;
      const cells = row.cells.map((cell, column) => {
        const value = typed[headings[column] ?? ""];
        return value === undefined || cell === null ? cell : { ...cell, value };
      });
      return { ...row, cells };
    }),
  );
}

/** The draft with a value typed beside a label of the guide sheet. */
export function fillCover(draft: WorkbookDraft, label: string, value: Value): WorkbookDraft {
  return withRows(draft, "Hướng dẫn", (rows) =>
    rows.map((row) => {
      if (row.cells[1]?.value !== label) return row;
      const cells = row.cells.map((cell, at) =>
        at === 2 && cell !== null ? { ...cell, value } : cell,
      );
      return { ...row, cells };
    }),
  );
}

/** The draft with other rows on a sheet. */
export function withRows(
  draft: WorkbookDraft,
  sheet: string,
  change: (rows: readonly RowDraft[]) => readonly RowDraft[],
): WorkbookDraft {
  return {
    ...draft,
    sheets: draft.sheets.map((one) =>
      one.name === sheet ? { ...one, rows: change(one.rows) } : one,
    ),
  };
}

/** A file handed in, from its bytes. */
export function anInput(path: string, bytes: Uint8Array): InputFile {
  return { path, changedOn: null, bytes: () => Promise.resolve(bytes) };
}

/** A draft as a file handed in. */
export async function asInput(path: string, draft: WorkbookDraft): Promise<InputFile> {
  return anInput(path, await writeWorkbook(draft));
}

/** Files of plan 726 and March 2025 consolidated as the product does it. */
export function consolidate726(
  files: readonly InputFile[],
  {
    asOf = null,
    kept,
    earlier = [],
    excluded = new Map<string, string>(),
  }: {
    readonly asOf?: string | null;
    readonly kept?: KeptEntries;
    readonly earlier?: readonly EarlierPeriod[];
    /** File → why a person left it out. */
    readonly excluded?: ReadonlyMap<string, string>;
  } = {},
): Promise<RollUp> {
  const received = new Map<string, string>();
  const options = {
    period: aPeriod(),
    asOf,
    received,
    earlier,
    excluded,
    ...(kept === undefined ? {} : { kept }),
  };
  return consolidateFiles(files, plan726(), catalogue, readWorkbook, options);
}

/** Twelve agencies that between them lead single, shared and collective rows; the others are missing. */
export const REPORTING = [
  "so-khcn",
  "so-noi-vu",
  "so-tu-phap",
  "so-tai-chinh",
  "so-nnmt",
  "so-y-te",
  "so-gddt",
  "vp-ubnd-tinh",
  "cong-an-tinh",
  "cuc-thong-ke",
  "h-binh-giang",
  "tp-hai-duong",
] as const;

const STATUSES = [
  "Hoàn thành",
  "Đang thực hiện",
  "Hoàn thành",
  "Đã trình, chờ ban hành",
  "Chưa thực hiện",
  "Tạm dừng",
  "Chưa đến thời điểm",
  "Không phát sinh",
  "Đã xong",
  "Cơ bản hoàn thành",
  "",
] as const;
const RESULTS = ["=1+1", "+ Đã họp", "- Đã trình", "@ Sở", "Đã ban hành kế hoạch"] as const;

/** Serials of 18/02, 27/02, 10/03 and 17/03/2025. */
const DAYS = [45706, 45715, 45726, 45733] as const;

/** Every kind of report in turn: `turn` moves the round on, so that agencies differ. */
export function variedReport({ "Vai trò": role }: Fill, turn: number): Fill | undefined {
  if (role === "Phối hợp")
    return turn % 3 === 0 ? { "Kết quả thực hiện": "Đã phối hợp" } : undefined;
  if (turn % 13 === 12) return undefined;
  const status = STATUSES[turn % STATUSES.length] ?? "";
  const isDated = status === "Hoàn thành" && turn % 4 !== 0;
  return {
    "Trạng thái": status === "" ? null : status,
    "Tỷ lệ (%)": turn % 3 === 0 ? null : (turn * 7) % 101,
    "Kết quả thực hiện": RESULTS[turn % RESULTS.length] ?? null,
    "Số, ký hiệu văn bản": turn % 5 === 0 ? "12/KH-SKHCN" : null,
    "Ngày hoàn thành": isDated ? (DAYS[turn % DAYS.length] ?? null) : null,
    "Khó khăn, vướng mắc": turn % 6 === 0 ? "Thiếu kinh phí" : null,
    "Đề xuất, kiến nghị": turn % 6 === 0 ? "Đề nghị bố trí kinh phí" : null,
    "Cấp giải quyết": turn % 12 === 0 ? "UBND tỉnh" : null,
  };
}

function variedFigure(turn: number): Fill {
  const figures: readonly Value[] = [12, 99.5, null, 55, "chưa đo được", 100];
  return {
    "Thực hiện": figures[turn % figures.length] ?? null,
    "Ngày số liệu": 45716,
    "Nguồn số liệu": "Báo cáo của sở",
  };
}

function filled(agencyId: string, start: number): WorkbookDraft {
  const tasks = fillTable(aTemplate(agencyId), "Nhiệm vụ", (row, at) =>
    variedReport(row, start * 5 + at),
  );
  const all = fillTable(tasks, "Chỉ tiêu", (row, at) =>
    row["Mã"] === null ? undefined : variedFigure(start + at),
  );
  return fillCover(all, "Số báo cáo", `${start + 1}/BC-S`);
}

/** The draft with its first task row once more at the end, changed; both are then left out. */
function withConflict(draft: WorkbookDraft): WorkbookDraft {
  const twice = withRows(draft, "Nhiệm vụ", (rows) => [...rows, ...rows.slice(1, 2)]);
  const last = rowsOf(twice, "Nhiệm vụ").length - 2;
  return fillTable(twice, "Nhiệm vụ", (_, at) =>
    at === last ? { "Kết quả thực hiện": "Khác với dòng trên" } : undefined,
  );
}

/** The draft with a row of the agency's own and one whose id the plan does not have. */
function withStrangeRows(draft: WorkbookDraft): WorkbookDraft {
  const more = withRows(draft, "Nhiệm vụ", (rows) => [...rows, ...rows.slice(1, 3)]);
  const added = rowsOf(more, "Nhiệm vụ").length - 3;
  return fillTable(more, "Nhiệm vụ", (_, at) => {
    if (at === added) return { Mã: null, TT: null, "Tên nhiệm vụ": "Việc phát sinh của sở" };
    return at === added + 1 ? { Mã: "nv.II.999" } : undefined;
  });
}

/**
 * A folder as it comes in: twelve agencies, one of which submitted twice and two with rows that are
 * left out; a file of another period; a broken one. 21 agencies are missing. `correct` changes a
 * file before it is sent.
 */
export async function variedFolder(
  correct: (path: string, draft: WorkbookDraft) => WorkbookDraft = (_, draft) => draft,
): Promise<readonly InputFile[]> {
  const drafts = REPORTING.map(
    (agencyId, at) => [`${agencyId}.xlsx`, filled(agencyId, at)] as const,
  );
  const special: Readonly<Record<string, (draft: WorkbookDraft) => WorkbookDraft>> = {
    "so-noi-vu.xlsx": withConflict,
    "so-tu-phap.xlsx": withStrangeRows,
    "so-y-te.xlsx": (draft) => fillCover(draft, "Lần nộp", 2),
  };
  const old = makeTemplate(plan726(), aPeriod("2025-02"), "so-cong-thuong");
  const others = [
    ["so-y-te lần 1.xlsx", filled("so-y-te", 3)],
    ["kỳ trước.xlsx", fillCover(old, "Số báo cáo", "1/BC-SCT")],
  ] as const;
  const written = [
    ...drafts.map(([path, draft]) => asInput(path, correct(path, special[path]?.(draft) ?? draft))),
    ...others.map(([path, draft]) => asInput(path, correct(path, draft))),
  ];
  return [...(await Promise.all(written)), anInput("hỏng.xlsx", new Uint8Array([1, 2, 3]))];
}
