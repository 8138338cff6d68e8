import { HostError } from "../../usecases/hostError";
import type { OpenWorkbook } from "../../usecases/openWorkbook";
import { readAbilities } from "./abilities";
import { readBytes } from "./bytes";
import { editCells } from "./edit";
import { markCells } from "./marks";
import { openNew } from "./openNew";
import { makeOwnWrites } from "./ownWrites";
import { readRows } from "./readRows";
import { readSnapshot } from "./readSnapshot";
import { makeSheetDirectory } from "./sheetDirectory";
import { removeSheets, setProperties } from "./sheets";
import { goTo, selection } from "./view";
import { watchWorkbook } from "./watch";
import { writeDraft } from "./write/writeDraft";

/** The workbook that stands open in Excel beside the pane. To be called once Office is ready. */
export function openExcelWorkbook(): OpenWorkbook {
  const abilities = readAbilities();
  const directory = makeSheetDirectory();
  const ownWrites = makeOwnWrites();
  return {
    abilities,
    read: () => readSnapshot(directory),
    readRows: (sheet, firstRow, lastRow) => readRows(directory.stored(sheet), firstRow, lastRow),
    write: (draft, options) => ownWrites.during(() => writeDraft(draft, options)),
    removeSheets: (names) => ownWrites.during(() => removeSheets(names)),
    setProperties: (properties) => ownWrites.during(() => setProperties(properties)),
    edit: (writes) => ownWrites.during(() => editCells(writes, directory)),
    mark: (marks) => ownWrites.during(() => markCells(marks, directory, abilities.notes)),
    goTo: (place) => goTo(place, directory),
    selection,
    watch: (listener) => watchWorkbook(listener, ownWrites),
    bytes: () => (abilities.ownBytes ? readBytes() : notSupported("getFileAsync")),
    openNew: (bytes) => (abilities.newWorkbook ? openNew(bytes) : notSupported("createWorkbook")),
  };
}

function notSupported(what: string): Promise<never> {
  return Promise.reject(new HostError("not-supported", what));
}
