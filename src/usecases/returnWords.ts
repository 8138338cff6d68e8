/** What is said of copies made to be sent back to agencies, in the pane and on the command line. */
export const RETURN = {
  what: "ô sai được tô màu, có ghi chú, và trang “Trả lại” liệt kê việc phải sửa",
  clean: (file: string) => `${file}: không có gì phải sửa, không lập bản trả lại.`,
  unreadable: (file: string, why: string) => `${file}: không đọc được. ${why}`,
  refused: (file: string, why: string) => `${file}: không lập được bản trả lại. ${why}`,
  total: (files: number, returned: number, clean: number) =>
    `Tất cả ${files} tệp: ${returned} bản trả lại${clean === 0 ? "" : `, ${clean} tệp không phải sửa`}.`,
} as const;
