import { SEVERITY_LABELS, type Finding } from "../../domain/validation/finding";
import { checkFile, unreadableFinding } from "../../usecases/checkWorkbook";
import type { InputFile } from "../../usecases/ports";
import { collectInputs } from "../collectInputs";
import type { Command, Program } from "../command";
import { countFindings, countsInWords, findingDocument } from "../findingDocument";

/** More findings of one file than this are for `--json`, or for Excel. */
const MOST_SHOWN = 30;

/** Checks workbooks, each by itself. */
export const check: Command = {
  name: "check",
  synopsis: "<tệp, thư mục hoặc zip…> [--json]",
  summary: "Kiểm tra các biểu đã điền, chỉ ra ô nào sai và cách sửa.",
  options: {},
  words: { least: 1, most: Infinity, what: "tệp cần kiểm tra" },
  run: async ({ words }, program) => {
    const inputs = await collectInputs(words, program);
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
      ...files.flatMap(fileLines),
      ...(files.length > 1 ? [`Tất cả ${files.length} tệp: ${countsInWords(counts)}.`] : []),
    ]);
    return sayUnlessReadable(files, program);
  },
};

interface CheckedInput {
  readonly file: string;
  readonly readable: boolean;
  readonly findings: readonly Finding[];
}

async function checkInput(
  { path, bytes }: InputFile,
  { catalogue, ports }: Program,
): Promise<CheckedInput> {
  const result = await checkFile(path, await bytes(), ports.read, catalogue);
  return result.kind === "checked"
    ? { file: path, readable: true, findings: result.checked.findings }
    : { file: path, readable: false, findings: [unreadableFinding(path, result.message)] };
}

function fileLines({ file, findings }: CheckedInput): readonly string[] {
  const rest = findings.length - MOST_SHOWN;
  return [
    `${file}: ${countsInWords(countFindings(findings))}.`,
    ...findings.slice(0, MOST_SHOWN).map(findingLine),
    ...(rest > 0 ? [`  … và ${rest} phát hiện khác; dùng --json để xem hết.`] : []),
  ];
}

function findingLine({ severity, sheet, cell, message, fix }: Finding): string {
  const place = [sheet, cell].filter((part) => part !== null).join("!");
  const advice = fix === null ? "" : ` → ${fix.label}`;
  return `  [${SEVERITY_LABELS[severity]}] ${place === "" ? "" : `${place}: `}${message}${advice}`;
}

/** One bad file among good ones is a finding; when there are only bad ones, nothing could be checked. */
function sayUnlessReadable(files: readonly CheckedInput[], { terminal }: Program): 0 | 1 {
  if (files.some(({ readable }) => readable)) return 0;
  for (const { file, findings } of files) {
    terminal.say(`Không dùng được “${file}”: ${findings[0]?.message ?? ""}`);
  }
  return 1;
}
