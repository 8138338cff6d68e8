import { ASSESSMENTS, RESOLVERS, ROLES } from "../../domain/submission/columns";
import { TASK_STATUSES } from "../../domain/submission/status";
import { columnLetters, quoteSheetName } from "../cellRef";
import { emptySheet, plainRow, type CellDraft, type NameDraft, type SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";

interface ListDraft {
  readonly name: string;
  readonly heading: string;
  readonly values: readonly string[];
}

/** The lists behind the dropdowns; each is reached by its name. */
const LISTS: readonly ListDraft[] = [
  { name: "DM_TrangThai", heading: "Trạng thái", values: TASK_STATUSES },
  { name: "DM_VaiTro", heading: "Vai trò", values: ROLES },
  { name: "DM_CapGiaiQuyet", heading: "Cấp giải quyết", values: RESOLVERS },
  { name: "DM_DanhGia", heading: "Đánh giá", values: ASSESSMENTS },
];

/** The hidden sheet `Danh mục` with the values of every dropdown. */
export function listsSheet(): SheetDraft {
  const longest = Math.max(...LISTS.map(({ values }) => values.length));
  const heading = plainRow(
    LISTS.map((list): CellDraft => ({ value: list.heading, style: "heading" })),
  );
  const body = Array.from({ length: longest }, (_, at) =>
    plainRow(LISTS.map(({ values }): CellDraft => ({ value: values[at] ?? null, style: "text" }))),
  );
  return {
    ...emptySheet,
    name: SHEETS.lists,
    visibility: "hidden",
    columns: LISTS.map(() => ({ width: 32, hidden: false })),
    rows: [heading, ...body],
  };
}

/** Names of the lists, for the dropdowns to refer to. */
export function listNames(): readonly NameDraft[] {
  return LISTS.map(({ name, values }, at) => {
    const column = columnLetters(at);
    return {
      name,
      refersTo: `${quoteSheetName(SHEETS.lists)}!$${column}$2:$${column}$${values.length + 1}`,
    };
  });
}
