import { decideInside } from "../domain/consolidation/decideInside";
import type { ReceivedFile } from "../domain/consolidation/receivedFile";
import { ownPeriodOf } from "./collectionView";
import { decisionOn, type Decision } from "./decision";
import type { CollectionTarget } from "./fileWork";
import type { FreshContent } from "./freshContent";
import type { TakenFile } from "./receiveFiles";

/** What people decided about files, by their paths; reports inside roll-ups by their ways. */
export type Decisions = Map<string, Decision>;

/** The files taken in, with what people decided about each. */
export interface HeldFiles {
  /** Marks of the files' contents, by path. */
  readonly contents: ReadonlyMap<string, string>;
  /** Takes files in, in place of earlier ones of their paths; tells of how many all stays as it was held. */
  readonly take: (taken: readonly TakenFile[]) => number;
  readonly remove: (paths: readonly string[]) => void;
  readonly judged: () => readonly ReceivedFile[];
  /** What was found in the file of that path while its content was this one; undefined for one to be read. */
  readonly find: (path: string, mark: string) => FreshContent | undefined;
}

/** Opens what holds the files of a collection, without any. */
export function openHeldFiles(target: CollectionTarget, decisions: Decisions): HeldFiles {
  const files = new Map<string, ReceivedFile>();
  const contents = new Map<string, string>();
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
  return {
    contents,
    take: (taken) => {
      const before = new Map(taken.map(({ file }) => [file, files.get(file)]));
      for (const { mark, ...file } of taken) {
        files.set(file.file, file);
        if (mark !== undefined) contents.set(file.file, mark);
      }
      return [...before].filter(([path, file]) => isHeld(file, files.get(path))).length;
    },
    remove: (paths) => {
      for (const path of paths) {
        files.delete(path);
        contents.delete(path);
      }
    },
    judged: () => [...files.values()].map(judged),
    find: (path, mark) => {
      const file = contents.get(path) === mark ? files.get(path) : undefined;
      // Why a file cannot be read may have passed.
      if (file === undefined || file.content.kind === "unreadable") return undefined;
      const { content, leaves } = file;
      return leaves === undefined ? { content } : { content, leaves };
    },
  };
}

/** Whether what is held of a file now is the very thing that was found in it earlier. */
function isHeld(before: ReceivedFile | undefined, now: ReceivedFile | undefined): boolean {
  return now?.content.kind === "read" && now.content === before?.content;
}
