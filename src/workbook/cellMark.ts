/** How grave what is marked is: must be mended, deserves a look, is only told. */
export type MarkTone = "bad" | "warn" | "info";

/** A cell that deserves a look, with what to do about it. */
export interface CellMark {
  readonly sheet: string;
  /** "J12" */
  readonly cell: string;
  readonly tone: MarkTone;
  readonly message: string;
}

/** Words in the formula of our marks: they tell ours from all other conditional formats. */
export const MARK_WORDS = "kehoach-danh-dau";
/** Always true; without "=". */
export const MARK_FORMULA = `N("${MARK_WORDS}")=0`;

/** What our notes begin with; no other note is ever touched. */
export const NOTE_WORDS = "Kiểm tra: ";
