import { cellText } from "../../submission/rawCell";
import { readFigure } from "../../submission/readings";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** The number of the submission decides which of two files counts. */
export const submissionNoUnreadable: SubmissionRule = {
  code: "submission-no-unreadable",
  title: "Lần nộp không đọc được",
  severity: "warning",
  level: "submission",
  scope: "cell",
  reads: "Lần nộp",
  why: "Lần nộp quyết định tệp nào được dùng khi nộp nhiều lần.",
  remedy: "Ghi số nguyên: 1 cho lần đầu, 2 cho lần sau.",
  find: ({ cover: { submissionNo } }) => {
    if (submissionNo === null) return [];
    const reading = readFigure(submissionNo);
    if (reading.kind === "read" && Number.isInteger(reading.value) && reading.value > 0) return [];
    return [
      {
        sheet: "Hướng dẫn",
        cell: submissionNo.ref,
        rowId: null,
        column: "Lần nộp",
        value: cellText(submissionNo),
        message: `Lần nộp “${shortenText(cellText(submissionNo) ?? "", 60)}” không phải là số nguyên dương. Hãy ghi 1, 2, 3…`,
      },
    ];
  },
};
