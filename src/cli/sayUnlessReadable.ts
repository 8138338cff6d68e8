import type { Finding } from "../domain/validation/finding";
import type { Program } from "./command";

/** A file that was handed in, and what was found in it. */
export interface ReadInput {
  readonly file: string;
  readonly readable: boolean;
  readonly findings: readonly Finding[];
}

/** One bad file among good ones is a finding; when there are only bad ones, nothing could be done. */
export function sayUnlessReadable(files: readonly ReadInput[], { terminal }: Program): 0 | 1 {
  if (files.some(({ readable }) => readable)) return 0;
  for (const { file, findings } of files) {
    terminal.say(`Không dùng được “${file}”: ${findings[0]?.message ?? ""}`);
  }
  return 1;
}
