import { guideContradiction } from "../../submission/guideContradiction";
import { fileFault, type SubmissionRule } from "../rule";

/** The file of another agency or of another period, with the guide written over. */
export const guideContradictsIdentity: SubmissionRule = {
  code: "guide-contradicts-identity",
  title: "Trang Hướng dẫn mâu thuẫn với tệp",
  severity: "error",
  level: "submission",
  find: (submission, { agencies }) => {
    const message = guideContradiction(submission, agencies);
    return message === null ? [] : [{ ...fileFault(message), sheet: "Hướng dẫn" }];
  },
};
