import { subjectOf, unclearRows, type FileSubject, type UnclearRow } from "../usecases/checkedFile";
import { checkFile, unreadableFinding, type FindPrevious } from "../usecases/checkWorkbook";
import type { InputFile } from "../usecases/ports";
import type { Program } from "./command";
import type { ReadInput } from "./sayUnlessReadable";

/** One file checked, with all that is told of it. */
export interface CheckedInput extends ReadInput {
  readonly subject: FileSubject;
  /** The rows in which "5 rõ" still misses something. */
  readonly unclear: readonly UnclearRow[];
}

/** Checks one file; a file that cannot be read has this as its only finding. */
export async function checkInput(
  { path, bytes }: InputFile,
  findPrevious: FindPrevious,
  { catalogue, ports }: Program,
): Promise<CheckedInput> {
  const result = await checkFile(path, await bytes(), ports.read, catalogue, null, findPrevious);
  if (result.kind === "unreadable")
    return {
      file: path,
      readable: false,
      subject: { agency: null, period: null },
      findings: [unreadableFinding(path, result.message)],
      unclear: [],
    };
  const { checked } = result;
  return {
    file: path,
    readable: true,
    subject: subjectOf(checked, catalogue),
    findings: checked.findings,
    unclear: unclearRows(checked),
  };
}
