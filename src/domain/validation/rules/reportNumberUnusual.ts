import { namesDocument } from "../../submission/documentNumber";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** The number of the report itself, by which the register is searched. */
export const reportNumberUnusual: SubmissionRule = {
  code: "report-number-unusual",
  title: "Số báo cáo khác thường",
  severity: "info",
  level: "submission",
  scope: "cell",
  reads: "Số báo cáo",
  why: "Số báo cáo đủ ký hiệu thì cơ quan tổng hợp đối chiếu được với văn thư.",
  remedy: "Ghi dạng 45/BC-SYT; chưa có số thì để trống.",
  find: ({ cover: { reportNumber } }) =>
    reportNumber === null || namesDocument(reportNumber)
      ? []
      : [
          {
            sheet: "Hướng dẫn",
            cell: null,
            rowId: null,
            column: "Số báo cáo",
            value: reportNumber,
            message: `Số báo cáo “${shortenText(reportNumber, 60)}” thiếu số hoặc ký hiệu. Nên ghi dạng 45/BC-SYT; chưa có số thì để trống.`,
          },
        ],
};
