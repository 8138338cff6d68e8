import type { HostWriting } from "./model";

/** What Excel uses when nobody says otherwise. */
const STANDARD: HostWriting = { name: "Calibri", size: 9, bold: false, colour: "#404040" };

/** The letters of a part of a new chart, its own to change. */
export function newWriting(own: Partial<HostWriting> = {}): HostWriting {
  return { ...STANDARD, ...own };
}

/** The letters of the parts of a new chart. */
export function newChartWriting(own: Partial<HostWriting> = {}): {
  readonly title: HostWriting;
  readonly legend: HostWriting;
  readonly categories: HostWriting;
} {
  return { title: newWriting(own), legend: newWriting(own), categories: newWriting(own) };
}
