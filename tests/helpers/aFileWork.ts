import { nodeUnpacker } from "../../src/adapters/xlsx/nodeUnpacker";
import { patchPackage } from "../../src/adapters/xlsx/patch/patchPackage";
import { makeReadHandedIn } from "../../src/adapters/xlsx/readHandedIn";
import { makeUnzip } from "../../src/adapters/xlsx/unzipPicked";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { writeZip } from "../../src/adapters/xlsx/writeZip";
import { markContent } from "../../src/taskpane/markContent";
import { openCatalogue } from "../../src/usecases/catalogue";
import { makeFileWork } from "../../src/usecases/collection";
import type { FileWork } from "../../src/usecases/fileWork";
import type { ReadWorkbook } from "../../src/usecases/ports";

const catalogue = openCatalogue();

/** The reader of files handed in. */
export const readHandedIn = makeReadHandedIn(nodeUnpacker);

/** The work on files, done in place. */
export function aFileWork(read: ReadWorkbook = readHandedIn): FileWork {
  return makeFileWork(
    {
      read,
      write: writeWorkbook,
      patch: patchPackage,
      zip: writeZip,
      unzip: makeUnzip(nodeUnpacker),
      mark: markContent,
      pause: () => Promise.resolve(),
    },
    catalogue,
  );
}
