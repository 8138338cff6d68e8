import { checkFile, unreadableFinding } from "../../usecases/checkWorkbook";
import type { InputFile } from "../../usecases/ports";
import { collectInputs } from "../collectInputs";
import type { Command, Program } from "../command";
import { countFindings, countsInWords, findingDocument } from "../findingDocument";
import { findingLines } from "../findingLines";
import { fixFiles } from "../fixFiles";
import { sayUnlessReadable, type ReadInput } from "../sayUnlessReadable";
import { WrongArguments } from "../wrongArguments";

/** Checks workbooks, each by itself; with `--fix` writes them anew with what is certain mended. */
export const check: Command = {
  name: "check",
  synopsis: "<tệp, thư mục hoặc zip…> [--fix --out ĐƯỜNG-DẪN] [--json]",
  summary: "Kiểm tra các biểu đã điền, chỉ ra ô nào sai và cách sửa; --fix: sửa hộ chỗ chắc chắn.",
  options: {
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
    const out = args.text("out");
    if (args.has("fix")) return fixFiles(args.words, out, program);
    if (out !== undefined) throw new WrongArguments("--out chỉ dùng cùng với --fix.");
    const inputs = await collectInputs(args.words, program);
    if (inputs.length === 0) return 1;
    const progress = program.terminal.progress("Đang kiểm tra");
    const files = [];
    for (const [done, input] of inputs.entries()) {
      files.push(await checkInput(input, program));
      progress(done + 1, inputs.length, input.path);
    }
    const counts = countFindings(files.flatMap(({ findings }) => findings));
    const document = {
      files: files.map(({ file, findings }) => ({ file, findings: findings.map(findingDocument) })),
      counts,
    };
    program.terminal.answer(document, [
      ...files.flatMap(({ file, findings }) => [
        `${file}: ${countsInWords(countFindings(findings))}.`,
        ...findingLines(findings),
      ]),
      ...(files.length > 1 ? [`Tất cả ${files.length} tệp: ${countsInWords(counts)}.`] : []),
    ]);
    return sayUnlessReadable(files, program);
  },
};

async function checkInput(
  { path, bytes }: InputFile,
  { catalogue, ports }: Program,
): Promise<ReadInput> {
  const result = await checkFile(path, await bytes(), ports.read, catalogue);
  return result.kind === "checked"
    ? { file: path, readable: true, findings: result.checked.findings }
    : { file: path, readable: false, findings: [unreadableFinding(path, result.message)] };
}
