import { fileFault, type SubmissionRule } from "../rule";

/** A retyped file, or one saved by a program that drops hidden sheets and properties. */
export const identityMissing: SubmissionRule = {
  code: "identity-missing",
  title: "Mất thông tin nhận dạng",
  severity: "warning",
  level: "submission",
  scope: "file",
  reads: "Thông tin nhận dạng của tệp",
  why: "Tệp gõ lại hoặc lưu bằng chương trình khác có thể mất dấu kế hoạch, cơ quan và kỳ.",
  remedy: "Chép nội dung sang biểu mẫu của kỳ rồi nộp lại.",
  find: ({ identityFrom }) =>
    identityFrom === "none" || identityFrom === "guide"
      ? [
          fileFault(
            identityFrom === "guide"
              ? "Tệp mất thông tin nhận dạng ẩn; kế hoạch, cơ quan, kỳ báo cáo được đọc từ trang Hướng dẫn. Nên dùng lại biểu mẫu."
              : "Tệp không có thông tin nhận dạng (kế hoạch, cơ quan, kỳ báo cáo). Hãy chép nội dung sang biểu mẫu của kỳ rồi nộp lại.",
          ),
        ]
      : [],
};
