import type { PackageEdit, PatchRefusal } from "../../../workbook/packageEdit";

type OfEdits = Exclude<PatchRefusal, "no-workbook" | "signed">;

const REASONS: Readonly<Record<OfEdits, string>> = {
  "not-understood": "phần này của tệp viết theo cách không sửa được mà không phải đoán",
  "sheet-missing": "tệp không có trang này",
  "no-cell": "không phải là địa chỉ của một ô",
  merged: "ô nằm khuất trong một vùng ô đã gộp",
  "array-formula": "ô thuộc một công thức mảng điền nhiều ô cùng lúc",
  "table-heading": "ô là tiêu đề cột của một bảng, công thức gọi cột bằng tên này",
  "name-taken": "tên bảng đã dùng cho một bảng khác trong tệp",
  "no-number": "giá trị không phải là một số ghi được vào ô",
};

/** Why edits cannot be made, for officials: names the first of them. */
export function patchMessage(code: OfEdits, edits: readonly PackageEdit[]): string {
  const [first] = edits;
  const more = edits.length > 1 ? ` và ${edits.length - 1} chỗ khác` : "";
  return `Không sửa được ${placeOf(first)}${more}: ${REASONS[code]}.`;
}

function placeOf(edit: PackageEdit | undefined): string {
  switch (edit?.kind) {
    case "cell":
      return `ô ${edit.cell} của trang “${edit.sheet}”`;
    case "link":
      return `liên kết ở ô ${edit.cell} của trang “${edit.sheet}”`;
    case "sheet":
      return `trang “${edit.draft.name}”`;
    case "name":
      return `tên “${edit.name}”`;
    case "marks":
      return "các ô cần đánh dấu";
    case "properties":
      return "thuộc tính của tệp";
    case undefined:
      return "tệp";
  }
}
