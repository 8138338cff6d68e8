/** A small part of writing; many go into one request. */
export interface WriteStep {
  /** Name of the sheet concerned, to be shown. */
  readonly sheet: string;
  /** About how much it adds to a request. */
  readonly bytes: number;
  readonly write: (workbook: Excel.Workbook) => void;
}

/** A fifth of what Excel on the web takes: an estimate may be far off, and a person may want to stop. */
const MOST_BYTES = 1_000_000;

/** The steps in their order, as few requests as fit; a step is never divided. */
export function requestsOf(steps: readonly WriteStep[]): readonly (readonly WriteStep[])[] {
  const requests: WriteStep[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    bytes += step.bytes;
    if (bytes > MOST_BYTES) {
      requests.push([step]);
      bytes = step.bytes;
    } else requests.at(-1)?.push(step);
  }
  return requests;
}
