import { writeRollUp } from "../workbook/rollup/writeRollUp";
import type { Catalogue } from "./catalogue";
import { chosenTemplate } from "./chosenTemplate";
import type { Decision } from "./decision";
import type { CollectionTarget, FileWork } from "./fileWork";
import { makeTemplatesZip } from "./makeTemplatesZip";
import { openCollection, type Collection, type ReceivingPorts } from "./openCollection";
import type { PatchPackage, WriteWorkbook, ZipFiles } from "./ports";
import { returnFile, returnFiles } from "./returnFiles";

/** What work on files needs of its surroundings. */
export interface FileWorkPorts extends ReceivingPorts {
  readonly write: WriteWorkbook;
  readonly zip: ZipFiles;
  readonly patch: PatchPackage;
}

/** Does the work on files in place; a worker puts it on another thread. */
export function makeFileWork(ports: FileWorkPorts, catalogue: Catalogue): FileWork {
  let collection: Collection | null = null;
  const current = (): Collection => {
    if (collection === null) throw new Error("No collection is open");
    return collection;
  };
  return {
    open: (target) => {
      const decisions = sameReport(collection?.target, target) ? collection?.decisions : undefined;
      collection = openCollection(
        target,
        decisions ?? new Map<string, Decision>(),
        ports,
        catalogue,
      );
      return Promise.resolve(collection.view());
    },
    receive: (files, options) => current().receive(files, options ?? {}),
    change: (change) => Promise.resolve(current().change(change)),
    compareWith: (rollUps) => current().compareWith(rollUps),
    findingsOf: (path) => Promise.resolve(current().findingsOf(path)),
    returnedFile: (path, picked) =>
      returnFile(path, picked, { ...ports, catalogue, target: current().asked }),
    returnedZip: (wish, picked, options) =>
      returnFiles(wish, picked, {
        ...{ ...ports, catalogue, target: current().asked },
        ...options,
      }),
    rollUpDraft: (earlier) => Promise.resolve(writeRollUp(current().rollUp(earlier))),
    rollUpBytes: (earlier) => ports.write(writeRollUp(current().rollUp(earlier))),
    preview: (earlier) => Promise.resolve(current().preview(earlier)),
    templateBytes: (choice, previous) => ports.write(chosenTemplate(choice, previous, catalogue)),
    templatesZip: (planId, periodId, options) =>
      makeTemplatesZip({ planId, periodId, catalogue, ...ports, ...options }),
  };
}

function sameReport(a: CollectionTarget | undefined, b: CollectionTarget): boolean {
  return a?.planId === b.planId && a.periodId === b.periodId;
}
