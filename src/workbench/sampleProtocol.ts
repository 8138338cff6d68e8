import type { WorkbookDraft } from "../workbook/draft";

/** What the page asks of the worker that makes samples. */
export type SampleWish =
  | { readonly kind: "list" }
  | { readonly kind: "open"; readonly path: string }
  | { readonly kind: "zip" };

/** A sample that can be opened in the grid. */
export interface SampleLine {
  readonly path: string;
  readonly agencyId: string;
  /** What mistakes were planted in it. */
  readonly planted: readonly string[];
}

export type SampleAnswer =
  | { readonly kind: "list"; readonly lines: readonly SampleLine[] }
  | { readonly kind: "open"; readonly path: string; readonly draft: WorkbookDraft }
  | { readonly kind: "zip"; readonly count: number; readonly bytes: Uint8Array };
