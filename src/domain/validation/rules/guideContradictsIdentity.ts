import { guideContradiction } from "../../submission/guideContradiction";
import { fileFault, type SubmissionRule } from "../rule";

/** The file of another agency or of another period, with the guide written over. */
export const guideContradictsIdentity: SubmissionRule = {
  code: "guide-contradicts-identity",
  title: "Trang Hướng dẫn mâu thuẫn với tệp",
  severity: "error",
  level: "submission",
  scope: "file",
  reads: "Trang Hướng dẫn và thông tin nhận dạng của tệp",
  why: "Ghi đè lên tệp của cơ quan khác hoặc kỳ khác thì số liệu bị tính nhầm chỗ.",
  remedy: "Chép nội dung sang đúng biểu mẫu của cơ quan và kỳ báo cáo.",
  find: (submission, { agencies }) => {
    const message = guideContradiction(submission, agencies);
    return message === null ? [] : [{ ...fileFault(message), sheet: "Hướng dẫn" }];
  },
};
