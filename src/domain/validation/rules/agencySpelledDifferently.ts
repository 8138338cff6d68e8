import { resolveAgencies } from "../../agency/resolveAgencies";
import { cellText } from "../../submission/rawCell";
import type { TaskRule } from "../rule";

/** On a row that the agency added itself nothing but the name says who leads; the official one counts together. */
export const agencySpelledDifferently: TaskRule = {
  code: "agency-spelled-differently",
  title: "Tên cơ quan ghi khác danh mục",
  severity: "info",
  level: "task",
  scope: "cell",
  reads: "Cơ quan chủ trì của dòng thêm",
  why: "Một cơ quan ghi nhiều cách thì lọc và đếm thành nhiều cơ quan.",
  remedy: "Ghi tên đúng như trong danh mục cơ quan.",
  field: "lead",
  find: ({ row, name }, { agencies }) => {
    const text = row.match === "added" ? cellText(row.cells.lead) : null;
    if (text === null) return undefined;
    const named = resolveAgencies(text, agencies);
    const [agency, ...others] = named.agencies;
    const isPlain = others.length + named.collectives.length + named.unresolved.length === 0;
    if (agency === undefined || !isPlain || agency.name === text) return undefined;
    return {
      message: `Cơ quan chủ trì “${text}” của ${name} được hiểu là “${agency.name}”.`,
      fix: { label: `Đổi thành “${agency.name}”`, value: agency.name },
    };
  },
};
