import type { CheckedInput } from "./checkedInput";
import type { Program } from "./command";
import { findingsPage, PAGE_MARK } from "./findingsPage";
import { WrongArguments } from "./wrongArguments";

/** Whether the page of findings would destroy something of somebody else's; says so. */
export async function pageRefused(
  path: string,
  { ports: { files }, terminal }: Program,
): Promise<boolean> {
  if (!/\.html?$/iu.test(path))
    throw new WrongArguments(`Tên tệp sau --html phải có đuôi .html: “${path}”.`);
  const kind = await files.kindOf(path);
  if (kind === "none") return false;
  if (kind === "file" && (await files.readText(path)).includes(PAGE_MARK)) return false;
  const what = kind === "folder" ? "có thư mục trùng tên" : "tệp không phải do lệnh này ghi";
  terminal.say(`Không ghi đè “${path}”: ${what}. Hãy chọn tên khác.`);
  return true;
}

/** Writes the page and says so. */
export async function writePage(
  path: string,
  checked: readonly CheckedInput[],
  { ports: { files }, terminal, streams: { today } }: Program,
): Promise<void> {
  await files.write(path, findingsPage(checked, today));
  terminal.say(`Đã ghi trang kết quả “${path}”: mở bằng trình duyệt, in hoặc gửi lại cơ quan.`);
}
