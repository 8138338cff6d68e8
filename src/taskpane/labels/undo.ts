import type { Notice } from "../session/shell";

/** Words of taking back what was written. */
export const UNDO = {
  button: (step: string) => `Hoàn tác: ${step}`,
  going: (step: string) => `Đang hoàn tác: ${step}`,
  changedSince: (step: string): Notice => ({
    tone: "warning",
    sentence: `Không hoàn tác được “${step}”: ô đã được sửa hoặc dòng đã được sắp xếp lại sau đó.`,
    next: "Nội dung đang có trong sổ được giữ nguyên; nếu cần, hãy sửa lại bằng tay.",
  }),
} as const;
