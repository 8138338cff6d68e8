import type { CellWrite } from "../../../usecases/openWorkbook";
import type { CellDraft } from "../../../workbook/draft";
import { storableText } from "../../../workbook/storableText";
import { styleOf } from "../../../workbook/styles";

/** What is handed to Excel so that a cell holds exactly what is meant. */
export interface CellInput {
  /** The number format the cell has while it is written: "@" keeps a text as it is. */
  readonly entryFormat: string;
  /** The number format the cell has in the end. */
  readonly format: string;
  /** Null leaves the cell as it is. */
  readonly input: string | number | boolean | null;
}

/** Signs at the beginning of a text that Excel takes for the beginning of something else. */
const MISTAKABLE = /^[=+\-@']/u;

/** A text for a cell of format "@". */
export function textInput(text: string): string {
  const stored = storableText(text);
  return MISTAKABLE.test(stored) ? `'${stored}` : stored;
}

/** What is handed over for a cell of a draft; formulas are written later, when all they name is there. */
export function draftInput(cell: CellDraft | null | undefined): CellInput {
  if (cell === null || cell === undefined) return settled("General", null);
  const format = styleOf(cell.style).format ?? "General";
  const numeric = format === "@" ? "General" : format;
  const { value } = cell;
  if (cell.formula !== undefined) return settled(numeric, null);
  if (value === null || value === "") return settled(format, null);
  if (typeof value !== "string") return settled(numeric, value);
  const kept = format === "General" ? "@" : format;
  return { entryFormat: "@", format: kept, input: textInput(value) };
}

/** What is handed over to write a cell that has the format `before`; a text stays text in any format. */
export function editInput(
  { value, formula, numberFormat }: Pick<CellWrite, "value" | "formula" | "numberFormat">,
  before: string,
): CellInput {
  const format = numberFormat ?? before;
  const numeric = format === "@" ? "General" : format;
  if (formula !== undefined) return { entryFormat: numeric, format, input: `=${formula}` };
  if (value === null || value === "") return settled(format, "");
  if (typeof value !== "string") return { entryFormat: numeric, format, input: value };
  return { entryFormat: "@", format, input: textInput(value) };
}

function settled(format: string, input: CellInput["input"]): CellInput {
  return { entryFormat: format, format, input };
}
