import { NOTHING_KEPT } from "../domain/consolidation/keptEntries";
import type { RollUp } from "../domain/consolidation/consolidate";
import { headline } from "../domain/consolidation/headline";
import { parsePeriod } from "../domain/plan/reportingPeriod";
import { compareRollUp } from "../workbook/rollup/compareRollUp";
import { writeRollUp } from "../workbook/rollup/writeRollUp";
import type { Catalogue } from "./catalogue";
import type { CheckTarget } from "./checkWorkbook";
import { collectionView, findingsOfFile } from "./collectionView";
import { decided } from "./decision";
import type {
  CollectionChange,
  CollectionTarget,
  CollectionView,
  LongWork,
  RollUpPreview,
} from "./fileWork";
import { filesIn, type UnzipPicked } from "./filesIn";
import { openHeldFiles, type Decisions } from "./heldFiles";
import { keptCounts } from "./keptWords";
import type { InputFile, MarkContent, ReadWorkbook, WorkbookSnapshot } from "./ports";
import { earlierRollUpIn, type RollUpSubject } from "./readEarlierRollUp";
import { readEarlierPeriods, type EarlierPeriods } from "./readEarlierPeriods";
import { receiveFiles } from "./receiveFiles";
import { rollUpOf } from "./rollUpOf";

/** What receiving files needs of its surroundings. */
export interface ReceivingPorts {
  readonly read: ReadWorkbook;
  readonly unzip: UnzipPicked;
  readonly mark: MarkContent;
  /** Lets what came in meanwhile be heard: a wish to stop. */
  readonly pause: () => Promise<void>;
}

/** The files of one plan and period as they come in, judged anew with every change. */
export interface Collection {
  readonly target: CollectionTarget;
  /** What files are checked against. */
  readonly asked: CheckTarget;
  readonly decisions: Decisions;
  readonly view: () => CollectionView;
  readonly receive: (files: readonly InputFile[], options: LongWork) => Promise<CollectionView>;
  readonly change: (change: CollectionChange) => CollectionView;
  readonly compareWith: (rollUps: readonly InputFile[]) => Promise<CollectionView>;
  readonly findingsOf: (path: string) => ReturnType<typeof findingsOfFile>;
  readonly rollUp: (earlier: WorkbookSnapshot | null) => RollUp;
  readonly preview: (earlier: WorkbookSnapshot) => RollUpPreview | null;
}

/** Opens a collection without files; decisions made before hold for files of the same paths. */
export function openCollection(
  target: CollectionTarget,
  decisions: Decisions,
  ports: ReceivingPorts,
  catalogue: Catalogue,
): Collection {
  const subject = subjectOf(target, catalogue);
  const asked: CheckTarget = { ...subject, asOf: target.asOf };
  const files = openHeldFiles(target, decisions);
  let lastReceived: CollectionView["lastReceived"] = null;
  let earlier: EarlierPeriods = { usable: [], unusable: [] };
  const rollUp = (kept = NOTHING_KEPT): RollUp =>
    rollUpOf(files.judged(), subject.context, {
      ...{ period: subject.period, asOf: target.asOf, kept },
      earlier: earlier.usable,
    });
  const view = (): CollectionView =>
    collectionView(rollUp(), target, { lastReceived, earlier, contents: files.contents });
  const standing = (workbook: WorkbookSnapshot): StandingEntries => {
    const found = earlierRollUpIn(workbook, subject);
    return found.kind === "same" ? found.kept : null;
  };
  return {
    ...{ target, asked, decisions, view },
    receive: async (picked, options) => {
      const { read, pause, unzip, mark } = ports;
      const inputs = await filesIn(picked, unzip, options.cancel);
      const held = { mark, find: files.find };
      const receiving = { target: asked, catalogue, read, pause, held, ...options };
      const taken = await receiveFiles(inputs, receiving);
      const unchanged = files.take(taken);
      lastReceived = { read: taken.length, of: inputs.length, unchanged };
      return view();
    },
    change: (change) => {
      if (change.kind === "remove") files.remove(change.paths);
      else
        for (const each of change.kind === "several" ? change.decisions : [change])
          decisions.set(each.path, decided(decisions.get(each.path), each));
      return view();
    },
    compareWith: async (rollUps) => {
      earlier = await readEarlierPeriods(rollUps, subject, ports.read);
      return view();
    },
    findingsOf: (path) => {
      const here = files.judged();
      const isHere = here.some(({ file }) => file === path);
      const all = isHere ? here : rollUp().files.map(({ judged: { received } }) => received);
      const file = all.find((each) => each.file === path);
      return file === undefined ? [] : findingsOfFile(file);
    },
    rollUp: (workbook) => rollUp((workbook === null ? null : standing(workbook)) ?? NOTHING_KEPT),
    preview: (workbook) => {
      const kept = standing(workbook);
      return kept === null ? null : previewOf(rollUp(kept), workbook, kept);
    },
  };
}

/** What the department entered into the roll-up that stands open; null where that is another one. */
type StandingEntries =
  Extract<ReturnType<typeof earlierRollUpIn>, { readonly kind: "same" }>["kept"] | null;

function previewOf(
  next: RollUp,
  workbook: WorkbookSnapshot,
  kept: NonNullable<StandingEntries>,
): RollUpPreview {
  return {
    headline: headline(next.tasks),
    sheets: compareRollUp(writeRollUp(next), workbook),
    kept: keptCounts(kept),
    unread: kept.unread,
  };
}

function subjectOf({ planId, periodId }: CollectionTarget, catalogue: Catalogue): RollUpSubject {
  const context = catalogue.plan(planId);
  const period = parsePeriod(periodId);
  if (context === undefined) throw new Error(`No plan ${planId}`);
  if (period === undefined) throw new Error(`No period ${periodId}`);
  return { context, period };
}
