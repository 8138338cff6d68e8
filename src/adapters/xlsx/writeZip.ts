import { zipSync, type Zippable } from "fflate";
import type { ZipFiles } from "../../usecases/ports";

/** Files packed already, such as workbooks, are stored as they are: packing again gains nothing. */
const STORED = 0;

/** Puts files into one zip; the same files give the same bytes. */
export const writeZip: ZipFiles = (files) => {
  const entries: Zippable = {};
  for (const { path, bytes, day } of files)
    entries[path] = [bytes, { level: STORED, mtime: new Date(`${day}T00:00:00`) }];
  return zipSync(entries);
};
