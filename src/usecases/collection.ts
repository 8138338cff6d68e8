import { NOTHING_KEPT } from "../domain/consolidation/keptEntries";
import type { RollUp } from "../domain/consolidation/consolidate";
import { decideInside } from "../domain/consolidation/decideInside";
import { headline } from "../domain/consolidation/headline";
import type { ReceivedFile } from "../domain/consolidation/receivedFile";
import { parsePeriod } from "../domain/plan/reportingPeriod";
import { compareRollUp } from "../workbook/rollup/compareRollUp";
import { writeRollUp } from "../workbook/rollup/writeRollUp";
import type { Catalogue } from "./catalogue";
import type { CheckTarget } from "./checkWorkbook";
import { chosenTemplate } from "./chosenTemplate";
import { contentMark } from "./contentMark";
import { collectionView, findingsOfFile, ownPeriodOf } from "./collectionView";
import { rollUpOf } from "./rollUpOf";
import type {
  CollectionChange,
  CollectionTarget,
  CollectionView,
  FileWork,
  LongWork,
  PickedFile,
  RollUpPreview,
} from "./fileWork";
import { decided, decisionOn, type Decision } from "./decision";
import { filesIn, type UnzipPicked } from "./filesIn";
import { keptCounts } from "./keptWords";
import { makeTemplatesZip } from "./makeTemplatesZip";
import type {
  InputFile,
  PatchPackage,
  ReadWorkbook,
  WorkbookSnapshot,
  WriteWorkbook,
  ZipFiles,
} from "./ports";
import { earlierRollUpIn, type EarlierRollUp, type RollUpSubject } from "./readEarlierRollUp";
import { readEarlierPeriods, type EarlierPeriods } from "./readEarlierPeriods";
import { receiveFiles } from "./receiveFiles";
import { returnFile, returnFiles } from "./returnFiles";

/** What work on files needs of its surroundings. */
export interface FileWorkPorts {
  readonly read: ReadWorkbook;
  readonly write: WriteWorkbook;
  readonly zip: ZipFiles;
  readonly patch: PatchPackage;
  readonly unzip: UnzipPicked;
  /** Lets what came in meanwhile be heard: a wish to stop. */
  readonly pause: () => Promise<void>;
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

interface Collection {
  readonly target: CollectionTarget;
  /** What files are checked against. */
  readonly asked: CheckTarget;
  readonly decisions: Map<string, Decision>;
  readonly view: () => CollectionView;
  readonly receive: (files: readonly PickedFile[], options: LongWork) => Promise<CollectionView>;
  readonly change: (change: CollectionChange) => CollectionView;
  readonly compareWith: (rollUps: readonly PickedFile[]) => Promise<CollectionView>;
  readonly findingsOf: (path: string) => ReturnType<typeof findingsOfFile>;
  readonly rollUp: (earlier: WorkbookSnapshot | null) => RollUp;
  readonly preview: (earlier: WorkbookSnapshot) => RollUpPreview | null;
}

function openCollection(
  target: CollectionTarget,
  decisions: Map<string, Decision>,
  ports: FileWorkPorts,
  catalogue: Catalogue,
): Collection {
  const { context, period } = subjectOf(target, catalogue);
  const { asOf } = target;
  const asked: CheckTarget = { context, period, asOf };
  const files = new Map<string, ReceivedFile>();
  const contents = new Map<string, string>();
  let lastReceived: CollectionView["lastReceived"] = null;
  let earlier: EarlierPeriods = { usable: [], unusable: [] };

  const judged = (file: ReceivedFile): ReceivedFile => {
    const { periodAccepted, excludedBecause, receivedOn } = decisionOn(
      decisions.get(file.file),
      contents.get(file.file),
    );
    return {
      ...decideInside(file, (way) => decisions.get(way)),
      ...{ receivedOn, excludedBecause: excludedBecause ?? null },
      periodAccepted: periodAccepted && ownPeriodOf(file, target) !== null,
    };
  };
  const rollUp = (kept = NOTHING_KEPT): RollUp =>
    rollUpOf([...files.values()].map(judged), context, {
      ...{ period, asOf, kept },
      earlier: earlier.usable,
    });
  const view = (): CollectionView =>
    collectionView(rollUp(), target, { lastReceived, earlier, contents });
  const earlierIn = (workbook: WorkbookSnapshot): EarlierRollUp =>
    earlierRollUpIn(workbook, { context, period });

  return {
    target,
    asked,
    decisions,
    view,
    receive: async (picked, options) => {
      const { read, pause, unzip } = ports;
      const inputs = await filesIn(picked, unzip, options.cancel);
      const marked = inputs.map((file) => markedInput(file, contents));
      const receiving = { target: asked, catalogue, read, pause, ...options };
      const received = await receiveFiles(marked, receiving);
      for (const file of received) files.set(file.file, file);
      lastReceived = { read: received.length, of: inputs.length };
      return view();
    },
    change: (change) => {
      if (change.kind === "remove") for (const path of change.paths) files.delete(path);
      else
        for (const each of change.kind === "several" ? change.decisions : [change])
          decisions.set(each.path, decided(decisions.get(each.path), each));
      return view();
    },
    compareWith: async (rollUps) => {
      earlier = await readEarlierPeriods(rollUps, { context, period }, ports.read);
      return view();
    },
    findingsOf: (path) => {
      const received = files.has(path)
        ? [...files.values()].map(judged)
        : rollUp().files.map(({ judged: { received: file } }) => file);
      const file = received.find((each) => each.file === path);
      return file === undefined ? [] : findingsOfFile(file);
    },
    rollUp: (workbook) => {
      const standing = workbook === null ? null : earlierIn(workbook);
      return rollUp(standing?.kind === "same" ? standing.kept : NOTHING_KEPT);
    },
    preview: (workbook) => {
      const standing = earlierIn(workbook);
      if (standing.kind !== "same") return null;
      const { kept } = standing;
      const next = rollUp(kept);
      return {
        headline: headline(next.tasks),
        sheets: compareRollUp(writeRollUp(next), workbook),
        kept: keptCounts(kept),
        unread: kept.unread,
      };
    },
  };
}

function subjectOf({ planId, periodId }: CollectionTarget, catalogue: Catalogue): RollUpSubject {
  const context = catalogue.plan(planId);
  const period = parsePeriod(periodId);
  if (context === undefined) throw new Error(`No plan ${planId}`);
  if (period === undefined) throw new Error(`No period ${periodId}`);
  return { context, period };
}

/** The same file, whose content is marked when it is read. */
function markedInput(file: InputFile, contents: Map<string, string>): InputFile {
  return {
    ...file,
    bytes: async () => {
      const bytes = await file.bytes();
      contents.set(file.path, contentMark(bytes));
      return bytes;
    },
  };
}
