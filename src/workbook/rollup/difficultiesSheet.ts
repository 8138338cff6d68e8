import type { Contribution } from "../../domain/consolidation/contribution";
import { RESOLVERS } from "../../domain/submission/columns";
import { cellText } from "../../domain/submission/rawCell";
import type { BlockedSheetDraft } from "../blockedDraft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { blockedTable, shownBlocks } from "./blockedTable";
import type { TableColumn, TableFrame } from "./tableSheet";

/** The sheet `Vướng mắc, kiến nghị`: by who can solve them, then by agency. */
export function difficultiesSheet(input: RollUpInput): BlockedSheetDraft {
  const { rollUp, agencyName } = input;
  const resolverOf = ({ row }: Contribution): string =>
    (row.kind === "task" ? cellText(row.cells.resolver) : null) ?? "Chưa xác định";
  const rank = (resolver: string): number => {
    const at = (RESOLVERS as readonly string[]).indexOf(resolver);
    return at < 0 ? -1 : at;
  };
  const order = new Map([...rollUp.agencies.byId.keys()].map((id, at) => [id, at]));
  const items = rollUp.files
    .filter(({ judged }) => judged.status === "used")
    .flatMap(({ contributions }) => contributions)
    .filter(
      ({ entry, disposition }) =>
        disposition.kind === "used" &&
        entry !== null &&
        (entry.difficulty !== null || entry.proposal !== null),
    )
    .sort(
      (a, b) =>
        rank(resolverOf(b)) - rank(resolverOf(a)) ||
        (order.get(a.agencyId ?? "") ?? 0) - (order.get(b.agencyId ?? "") ?? 0) ||
        a.row.row - b.row.row,
    );
  const columns: TableColumn<Contribution>[] = [
    { heading: "Cấp giải quyết", width: 20, style: "text", show: resolverOf },
    { heading: "Cơ quan", width: 24, style: "text", show: ({ agencyId }) => agencyName(agencyId) },
    {
      heading: "TT",
      width: 6,
      style: "textCentre",
      show: ({ row }) => (row.kind === "task" ? (row.task?.no ?? null) : null),
    },
    {
      heading: "Nhiệm vụ",
      width: 42,
      style: "text",
      show: ({ row }) =>
        row.kind === "task" ? (row.task?.title ?? cellText(row.cells.title)) : null,
    },
    {
      heading: "Khó khăn, vướng mắc",
      width: 42,
      style: "text",
      show: ({ entry }) => entry?.difficulty ?? null,
    },
    {
      heading: "Đề xuất, kiến nghị",
      width: 42,
      style: "text",
      show: ({ entry }) => entry?.proposal ?? null,
    },
    { heading: "Tệp", width: 26, style: "text", show: ({ file }) => file },
    { heading: "Dòng", width: 7, style: "integer", show: ({ row }) => row.row },
  ];
  const table: TableFrame<Contribution> = {
    name: SHEETS.difficulties,
    table: "VuongMac",
    columns,
    title: `Khó khăn, vướng mắc và đề xuất, kiến nghị – ${input.caption}`,
    frozenColumns: 2,
    nothing: "Các cơ quan không nêu khó khăn, vướng mắc.",
    tabColour: "C0392B",
  };
  return blockedTable(
    table,
    shownBlocks(columns, items, ({ agencyId }) => agencyId ?? ""),
  );
}
