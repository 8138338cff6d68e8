import type { WorkbookDraft } from "../../workbook/draft";

/** One file of the sample folder: a workbook still to be written, or bytes as they are. */
export interface SampleFile {
  readonly path: string;
  readonly content:
    | { readonly kind: "workbook"; readonly draft: WorkbookDraft }
    | { readonly kind: "bytes"; readonly bytes: Uint8Array };
  /** The day the department entered as received; null where it entered none. */
  readonly receivedOn: string | null;
  /** What mistakes the file holds, in words for officials; none in a clean file. */
  readonly planted: readonly string[];
}
