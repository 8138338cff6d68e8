import { checkInput, type CheckedInput } from "../checkedInput";
import { checkLines } from "../checkLines";
import { collectInputs } from "../collectInputs";
import type { Command, Program } from "../command";
import { earlierReports } from "../earlierReports";
import { countFindings, findingDocument } from "../findingDocument";
import { pageRefused, writePage } from "../findingsPageFile";

/** Checks workbooks, each by itself or against the report before. */
export const check: Command = {
  name: "check",
  synopsis: "<tệp, thư mục hoặc zip…> [--previous TỆP] [--html TỆP.html] [--json]",
  summary: "Kiểm tra các biểu đã điền, chỉ ra ô nào sai và cách sửa.",
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
  },
  words: { least: 1, most: Infinity, what: "tệp cần kiểm tra" },
  run: async (args, program) => {
    const page = args.text("html");
    if (page !== undefined && (await pageRefused(page, program))) return 1;
    const inputs = await collectInputs(args.words, program);
    if (inputs.length === 0) return 1;
    const findPrevious = await earlierReports(args.text("previous"), program);
    if (findPrevious === "unusable") return 1;
    const progress = program.terminal.progress("Đang kiểm tra");
    const files = [];
    for (const [done, input] of inputs.entries()) {
      files.push(await checkInput(input, findPrevious, program));
      progress(done + 1, inputs.length, input.path);
    }
    const document = {
      files: files.map(({ file, findings }) => ({ file, findings: findings.map(findingDocument) })),
      counts: countFindings(files.flatMap(({ findings }) => findings)),
    };
    program.terminal.answer(document, checkLines(files));
    if (page !== undefined) await writePage(page, files, program);
    return sayUnlessReadable(files, program);
  },
};

/** One bad file among good ones is a finding; when there are only bad ones, nothing could be checked. */
function sayUnlessReadable(files: readonly CheckedInput[], { terminal }: Program): 0 | 1 {
  if (files.some(({ readable }) => readable)) return 0;
  for (const { file, findings } of files) {
    terminal.say(`Không dùng được “${file}”: ${findings[0]?.message ?? ""}`);
  }
  return 1;
}
