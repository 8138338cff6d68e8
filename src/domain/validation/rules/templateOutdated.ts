import { fileFault, type SubmissionRule } from "../rule";

/** Made from another version of the plan's data or of the template. */
export const templateOutdated: SubmissionRule = {
  code: "template-outdated",
  title: "Biểu mẫu cũ",
  severity: "warning",
  level: "submission",
  scope: "file",
  reads: "Thông tin nhận dạng của tệp",
  why: "Biểu mẫu cũ có thể thiếu dòng hoặc cột của biểu mẫu hiện hành.",
  remedy: "Kỳ sau dùng biểu mẫu mới.",
  find: ({ identity }, { fingerprint }) =>
    identity !== null && identity.fingerprint !== "" && identity.fingerprint !== fingerprint
      ? [
          fileFault(
            "Tệp làm từ biểu mẫu phiên bản khác với biểu mẫu hiện hành. Nội dung vẫn được đọc; kỳ sau hãy dùng biểu mẫu mới.",
            identity.fingerprint,
          ),
        ]
      : [],
};
