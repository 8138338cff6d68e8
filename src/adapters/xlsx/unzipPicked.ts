import type { InputFile } from "../../usecases/ports";
import { distinctPaths } from "./distinctPaths";
import { isZipName, openZip } from "./openZip";
import type { Unpacker } from "./unpacker";

/** Makes what looks into zips that were picked; null for a file that is no zip of files. */
export function makeUnzip(
  unpacker: Unpacker,
): (file: InputFile) => Promise<readonly InputFile[] | null> {
  return async (file) => {
    if (!isZipName(file.path)) return null;
    const bytes = await file.bytes();
    const files = await openZip({
      bytes,
      readRange: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
      unpacker,
      location: file.path,
      identity: file.path,
      prefix: `${file.path}/`,
    });
    return files === undefined
      ? null
      : distinctPaths([{ given: file.path, name: file.path, files }]);
  };
}
