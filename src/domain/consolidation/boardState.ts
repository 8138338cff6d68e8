/** States on the board of an agency whose report cannot be counted. */
export const NOT_SUBMITTED = ["Chưa nộp", "Trả lại", "Có văn bản, chưa có biểu Excel"] as const;

/** An agency that a person took off the list and that has sent nothing. */
export const NOT_EXPECTED = "Không phải báo cáo";
