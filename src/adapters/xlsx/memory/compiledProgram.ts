import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** A program's source, and where what V8 made of it is kept from one run to the next. */
export interface CompiledProgram {
  readonly source: Buffer;
  readonly keptAt: string;
}

const SUM_LENGTH = 32;

/** What V8 compiled of this very source, undamaged: V8 itself looks at neither. Undefined where there is none. */
export function keptCode({ source, keptAt }: CompiledProgram): Buffer | undefined {
  try {
    const bytes = readFileSync(keptAt);
    const code = bytes.subarray(SUM_LENGTH);
    return sumOf(source, code).equals(bytes.subarray(0, SUM_LENGTH)) ? code : undefined;
  } catch {
    // Nothing was kept yet.
    return undefined;
  }
}

/** Keeps compiled code; in a folder that cannot be written nothing is kept, which is nobody's concern. */
export function keepCode({ source, keptAt }: CompiledProgram, code: Buffer): void {
  const unfinished = `${keptAt}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, Buffer.concat([sumOf(source, code), code]));
    renameSync(unfinished, keptAt);
  } catch {
    rmSync(unfinished, { force: true });
  }
}

/** The source of a program. */
export function readSource(path: string): Buffer {
  return readFileSync(path);
}

function sumOf(source: Buffer, code: Buffer): Buffer {
  return createHash("sha256").update(source).update(code).digest();
}
