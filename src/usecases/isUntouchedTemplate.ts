import { isUntouched } from "../domain/submission/filled";
import type { Catalogue } from "./catalogue";
import { checkFile } from "./checkWorkbook";
import type { InputFile, ReadWorkbook } from "./ports";

/** Whether a file is a template in which nobody has written anything: one that may be made anew. */
export async function isUntouchedTemplate(
  { path, bytes }: InputFile,
  catalogue: Catalogue,
  read: ReadWorkbook,
): Promise<boolean> {
  const file = await checkFile(path, await bytes(), read, catalogue);
  if (file.kind === "unreadable") return false;
  const { submission } = file.checked;
  return submission.identity?.role === "template" && isUntouched(submission);
}
