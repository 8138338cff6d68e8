import { cursorOver, readText, RECORD, recordsFrom } from "./records";

/** What a workbook of Excel 97–2003 says before its sheets. */
export interface XlsGlobals {
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: "visible" | "hidden" | "very-hidden";
    readonly offset: number;
  }[];
  readonly texts: readonly string[];
  /** By the index of the cell format. */
  readonly numberFormats: readonly string[];
  readonly from1904: boolean;
}

/** Formats that every Excel knows by their number. */
const BUILT_IN: readonly (readonly [number, string])[] = [
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [14, "dd/mm/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "dd/mm/yyyy h:mm"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [49, "@"],
];
const BIFF8 = 0x0600;
const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;

/** Reads up to the end of the workbook's own records. Throws RangeError when one is cut short. */
export function readGlobals(stream: Uint8Array): XlsGlobals | "encrypted" | "damaged" {
  const sheets: XlsGlobals["sheets"][number][] = [];
  const formats = new Map(BUILT_IN);
  const formatIds: number[] = [];
  const shared: Uint8Array[] = [];
  let from1904 = false;
  let previous: number | undefined;
  for (const { kind, body } of recordsFrom(stream, 0)) {
    const cursor = cursorOver(body);
    if (previous === undefined && (kind !== RECORD.begin || cursor.short() !== BIFF8))
      return "damaged";
    if (kind === RECORD.end) break;
    switch (kind) {
      case RECORD.filePass:
        return "encrypted";
      case RECORD.dateMode:
        from1904 = cursor.short() === 1;
        break;
      case RECORD.numberFormat:
        formats.set(cursor.short(), readText(cursor));
        break;
      case RECORD.cellFormat:
        cursor.skip(2);
        formatIds.push(cursor.short());
        break;
      case RECORD.boundSheet: {
        const offset = cursor.long();
        const visibility = VISIBILITIES[cursor.byte() & 3] ?? "very-hidden";
        const isOfCells = cursor.byte() === 0;
        const count = cursor.byte();
        const name = cursor.letters(count, (cursor.byte() & 1) === 1);
        if (isOfCells) sheets.push({ name, visibility, offset });
        break;
      }
      case RECORD.sharedTexts:
        shared.push(body);
        break;
      case RECORD.continue:
        if (previous === RECORD.sharedTexts) shared.push(body);
    }
    if (kind !== RECORD.continue) previous = kind;
  }
  const numberFormats = formatIds.map((id) => formats.get(id) ?? "General");
  return { sheets, texts: sharedTexts(shared), numberFormats, from1904 };
}

function sharedTexts(blocks: readonly Uint8Array[]): readonly string[] {
  if (blocks.length === 0) return [];
  const cursor = cursorOver(...blocks);
  cursor.skip(4);
  const count = cursor.long();
  const texts: string[] = [];
  while (texts.length < count) texts.push(readText(cursor));
  return texts;
}
