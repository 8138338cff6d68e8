import { cellText } from "../../submission/rawCell";
import { readFigure } from "../../submission/readings";
import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TargetRule } from "../rule";

/** A figure of nobody knows which day cannot be compared with another one. */
export const measuredOnMissing: TargetRule = {
  code: "measured-on-missing",
  title: "Thiếu ngày số liệu",
  severity: "info",
  level: "target",
  scope: "row",
  reads: "Thực hiện, Ngày số liệu",
  why: "Không có ngày thì không biết số liệu còn mới hay đã cũ.",
  remedy: "Ghi ngày mà số liệu được tính đến.",
  field: "measuredOn",
  find: (row) => {
    const figure = readFigure(row.cells.actual);
    return figure.kind === "read" && cellText(row.cells.measuredOn) === null
      ? {
          message: `Số liệu ${formatVietnameseNumber(figure.value)} ở dòng ${row.row} chưa ghi ngày. Nên ghi số liệu tính đến ngày nào.`,
        }
      : undefined;
  },
};
