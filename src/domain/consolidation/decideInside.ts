import { wayInside, type ReceivedFile } from "./receivedFile";

/** What a person decided on this level about a report; where nothing is said, the lower level's stands. */
export interface ReportDecision {
  /** The reason to leave it out; null takes it in again. */
  readonly excludedBecause?: string | null;
  readonly receivedOn?: string | null;
  readonly channel?: string | null;
}

/** A file with what was decided about the reports inside it, by their ways from here. */
export function decideInside(
  file: ReceivedFile,
  decisionOn: (way: string) => ReportDecision | undefined,
): ReceivedFile {
  if (file.leaves === undefined) return file;
  const leaves = file.leaves.map((leaf): ReceivedFile => {
    const { excludedBecause, receivedOn, channel } = decisionOn(wayInside(file, leaf)) ?? {};
    return {
      ...leaf,
      excludedBecause: excludedBecause === undefined ? leaf.excludedBecause : excludedBecause,
      receivedOn: receivedOn ?? leaf.receivedOn,
      channel: channel ?? leaf.channel ?? null,
    };
  });
  return { ...file, leaves };
}
