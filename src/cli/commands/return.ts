import type { Finding } from "../../domain/validation/finding";
import { RETURN } from "../../usecases/returnWords";
import { returnWorkbook, type ReturnedFile } from "../../usecases/returnWorkbook";
import { unreadableFinding } from "../../usecases/checkWorkbook";
import type { CollectedFile } from "../../usecases/ports";
import type { Command, Program } from "../command";
import { copyFiles } from "../copyFiles";
import { countFindings, countsInWords, findingDocument } from "../findingDocument";
import { writeUnlessOther } from "../fixOutput";
import { sayUnlessReadable } from "../sayUnlessReadable";
import { WrongArguments } from "../wrongArguments";

interface ReturnedInput {
  readonly file: string;
  readonly kind: ReturnedFile["kind"];
  readonly readable: boolean;
  /** Where the copy was written; null where none was. */
  readonly out: string | null;
  readonly marked: number;
  /** Why there is no copy; null where there is one, or nothing to mend. */
  readonly refusal: string | null;
  readonly findings: readonly Finding[];
}

/** Makes copies of agencies' reports in which all that is to be mended is marked and listed. */
export const returnSlip: Command = {
  name: "return",
  synopsis: "<tệp, thư mục hoặc zip…> --out ĐƯỜNG-DẪN [--json]",
  summary: `Lập bản trả lại cho cơ quan: ${RETURN.what}.`,
  options: {
    out: {
      type: "string",
      value: "ĐƯỜNG-DẪN",
      hint: "thư mục để ghi, hoặc tên tệp khi chỉ trả lại một tệp; tệp gốc giữ nguyên",
    },
  },
  words: { least: 1, most: Infinity, what: "tệp báo cáo cần trả lại" },
  run: async (args, program) => {
    const out = args.text("out");
    if (out === undefined)
      throw new WrongArguments(
        "return cần --out: bản trả lại được ghi ra chỗ khác, tệp gốc giữ nguyên.",
      );
    const label = "Đang lập bản trả lại";
    const files = await copyFiles(args.words, out, label, program, (input, target) =>
      returnInput(input, target, program),
    );
    if (files.length === 0) return 1;
    const counts = countFindings(files.flatMap(({ findings }) => findings));
    program.terminal.answer(
      () => ({ files: files.map(fileDocument), counts }),
      () => [...files.map(fileLine), ...(files.length > 1 ? [totalLine(files)] : [])],
    );
    const exit = sayUnlessReadable(files, program);
    return files.some(({ kind, out: written }) => kind === "returned" && written === null)
      ? 1
      : exit;
  },
};

async function returnInput(
  { path, bytes }: CollectedFile,
  target: string,
  program: Program,
): Promise<ReturnedInput> {
  const { ports, catalogue, terminal } = program;
  const result = await returnWorkbook(path, await bytes(), { ...ports, catalogue });
  const nothing = { file: path, kind: result.kind, readable: true, out: null, marked: 0 };
  switch (result.kind) {
    case "unreadable":
      return {
        ...nothing,
        ...{ readable: false, refusal: result.message },
        findings: [unreadableFinding(path, result.message)],
      };
    case "clean":
      return { ...nothing, refusal: null, findings: [] };
    case "refused":
      return { ...nothing, refusal: result.message, findings: result.findings };
    case "returned": {
      const { findings, marked } = result;
      const isWritten = await writeUnlessOther(target, result.bytes, program);
      if (!isWritten)
        terminal.say(`Không ghi đè “${target}”: đã có tệp khác ở đó. Hãy chọn --out khác.`);
      return { ...nothing, out: isWritten ? target : null, marked, refusal: null, findings };
    }
  }
}

function fileDocument({ file, out, marked, refusal, findings }: ReturnedInput) {
  return { file, out, marked, refusal, findings: findings.map(findingDocument) };
}

function fileLine({ file, kind, out, marked, refusal, findings }: ReturnedInput): string {
  switch (kind) {
    case "clean":
      return RETURN.clean(file);
    case "unreadable":
      return RETURN.unreadable(file, refusal ?? "");
    case "refused":
      return RETURN.refused(file, refusal ?? "");
    case "returned":
      return `${file}: ${countsInWords(countFindings(findings))}; đánh dấu ${marked} ô${out === null ? "" : ` → ${out}`}`;
  }
}

function totalLine(files: readonly ReturnedInput[]): string {
  const returned = files.filter(({ out }) => out !== null).length;
  const clean = files.filter(({ kind }) => kind === "clean").length;
  return RETURN.total(files.length, returned, clean);
}
