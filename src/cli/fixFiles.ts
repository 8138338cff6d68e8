import { unreadableFinding } from "../usecases/checkWorkbook";
import { fixWorkbook, type FixStep } from "../usecases/fixWorkbook";
import { ruleTitle } from "../usecases/groupFindings";
import type { CollectedFile } from "../usecases/ports";
import type { CommandExit, Program } from "./command";
import { copyFiles } from "./copyFiles";
import { countFindings, countsInWords, findingDocument } from "./findingDocument";
import { findingLines, MOST_SHOWN } from "./findingLines";
import { writeUnlessOther } from "./fixOutput";
import { sayUnlessReadable, type ReadInput } from "./sayUnlessReadable";
import { WrongArguments } from "./wrongArguments";

interface FixedInput extends ReadInput {
  /** Where the file was written; null where it cannot be read, or where another file stands there. */
  readonly out: string | null;
  readonly changes: readonly FixStep[];
  readonly refusal: string | null;
}

/**
 * Writes every file anew with what is certain mended, and lists each change. Workbooks without a
 * change are copied as they are, so that what is written is as complete as what can be read.
 */
export async function fixFiles(
  words: readonly string[],
  out: string | undefined,
  program: Program,
): Promise<CommandExit> {
  if (out === undefined)
    throw new WrongArguments(
      "--fix cần --out: tệp đã sửa được ghi ra chỗ khác, tệp gốc giữ nguyên.",
    );
  const files = await copyFiles(words, out, "Đang sửa", program, (input, target) =>
    fixInput(input, target, program),
  );
  if (files.length === 0) return 1;
  const counts = countFindings(files.flatMap(({ findings }) => findings));
  program.terminal.answer(
    () => ({ files: files.map(fileDocument), counts }),
    () => [
      ...files.flatMap(fileLines),
      ...(files.length > 1 ? [totalLine(files, countsInWords(counts))] : []),
    ],
  );
  const exit = sayUnlessReadable(files, program);
  return files.some(({ readable, out: written }) => readable && written === null) ? 1 : exit;
}

async function fixInput(
  { path, bytes }: CollectedFile,
  target: string,
  program: Program,
): Promise<FixedInput> {
  const { ports, catalogue, terminal } = program;
  const fixed = await fixWorkbook(path, await bytes(), { ...ports, catalogue });
  if (fixed.kind === "unreadable") {
    const findings = [unreadableFinding(path, fixed.message)];
    return { file: path, readable: false, out: null, changes: [], refusal: null, findings };
  }
  const isWritten = await writeUnlessOther(target, fixed.bytes, program);
  if (!isWritten)
    terminal.say(`Không ghi đè “${target}”: đã có tệp khác ở đó. Hãy chọn --out khác.`);
  const { steps: changes, refusal, findings } = fixed;
  const out = isWritten ? target : null;
  return { file: path, readable: true, out, changes, refusal, findings };
}

function fileDocument({ file, out, changes, refusal, findings }: FixedInput) {
  return { file, out, changes, refusal, findings: findings.map(findingDocument) };
}

function fileLines({
  file,
  readable,
  out,
  changes,
  refusal,
  findings,
}: FixedInput): readonly string[] {
  const rest = changes.length - MOST_SHOWN;
  const left = countsInWords(countFindings(findings));
  const did = readable ? `${done(changes)}${out === null ? "" : ` → ${out}`}` : "không đọc được";
  return [
    `${file}: ${did}. Còn lại: ${left}.`,
    ...(refusal === null ? [] : [`  ${refusal}`]),
    ...changes.slice(0, MOST_SHOWN).map(changeLine),
    ...(rest > 0 ? [`  … và ${rest} chỗ đã sửa khác; dùng --json để xem hết.`] : []),
    ...findingLines(findings),
  ];
}

function done(changes: readonly FixStep[]): string {
  const cells = new Set(changes.map(({ sheet, cell }) => `${sheet}!${cell}`)).size;
  return cells === 0 ? "không có chỗ nào sửa được chắc chắn" : `đã sửa ${cells} ô`;
}

function changeLine({ rule, sheet, cell, before, after }: FixStep): string {
  return `  [Đã sửa] ${sheet}!${cell}: “${before}” → “${after}” (${ruleTitle(rule)})`;
}

function totalLine(files: readonly FixedInput[], left: string): string {
  const cells = files.flatMap(({ file, changes }) =>
    changes.map(({ sheet, cell }) => `${file}!${sheet}!${cell}`),
  );
  return `Tất cả ${files.length} tệp: đã sửa ${new Set(cells).size} ô. Còn lại: ${left}.`;
}
