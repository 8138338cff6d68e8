import { checkInput, type CheckedInput } from "../checkedInput";
import { checkLines } from "../checkLines";
import { collectInputs } from "../collectInputs";
import type { Arguments, Command } from "../command";
import { earlierReports } from "../earlierReports";
import { countFindings, findingDocument } from "../findingDocument";
import { pageRefused, writePage } from "../findingsPageFile";
import { fixFiles } from "../fixFiles";
import { sayUnlessReadable } from "../sayUnlessReadable";
import { WrongArguments } from "../wrongArguments";

/** Checks workbooks, each by itself or against the report before; with `--fix` writes them anew with what is certain mended. */
export const check: Command = {
  name: "check",
  synopsis:
    "<tệp, thư mục hoặc zip…> [--previous TỆP] [--html TỆP.html] [--fix --out ĐƯỜNG-DẪN] [--json]",
  summary: "Kiểm tra các biểu đã điền, chỉ ra ô nào sai và cách sửa; --fix: sửa hộ chỗ chắc chắn.",
  options: {
    previous: {
      type: "string",
      value: "TỆP",
      hint: "so với báo cáo kỳ trước: tệp, thư mục, zip hoặc bản tổng hợp",
    },
    html: {
      type: "string",
      value: "TỆP.html",
      hint: "ghi kết quả thành một trang để in hoặc gửi lại cơ quan",
    },
    fix: {
      type: "boolean",
      hint: "sửa những chỗ chắc chắn, ghi ra tệp khác; tệp gốc giữ nguyên",
    },
    out: {
      type: "string",
      value: "ĐƯỜNG-DẪN",
      hint: "với --fix: thư mục để ghi, hoặc tên tệp khi chỉ sửa một tệp",
    },
  },
  words: { least: 1, most: Infinity, what: "tệp cần kiểm tra" },
  run: async (args, program) => {
    assertFitting(args);
    if (args.has("fix")) return fixFiles(args.words, args.text("out"), program);
    const page = args.text("html");
    if (page !== undefined && (await pageRefused(page, program))) return 1;
    const inputs = await collectInputs(args.words, program);
    if (inputs.length === 0) return 1;
    const findPrevious = await earlierReports(args.text("previous"), program);
    if (findPrevious === "unusable") return 1;
    const progress = program.terminal.progress("Đang kiểm tra");
    const files: CheckedInput[] = [];
    for (const [done, input] of inputs.entries()) {
      files.push(await checkInput(input, findPrevious, program));
      progress(done + 1, inputs.length, input.path);
    }
    program.terminal.answer(
      () => ({
        files: files.map(({ file, findings }) => ({
          file,
          findings: findings.map(findingDocument),
        })),
        counts: countFindings(files.flatMap(({ findings }) => findings)),
      }),
      () => checkLines(files),
    );
    if (page !== undefined) await writePage(page, files, program);
    return sayUnlessReadable(files, program);
  },
};

/** Mending writes workbooks, checking writes a page: one run does one of them. */
function assertFitting(args: Arguments): void {
  if (!args.has("fix")) {
    if (args.has("out")) throw new WrongArguments("--out chỉ dùng cùng với --fix.");
    return;
  }
  for (const option of ["previous", "html"])
    if (args.has(option))
      throw new WrongArguments(`--${option} không dùng cùng với --fix; hãy chạy riêng hai lần.`);
}
