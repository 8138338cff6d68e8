import { columnLetters } from "../../workbook/cellRef";
import type { CellDraft, SheetDraft } from "../../workbook/draft";
import { columnAt, editSheet, withValue, type Edit } from "./editDraft";

/** Spells a heading in another way, in its cell and in the table alike. */
export function renameHeading(name: string, heading: string, spelling: string): Edit {
  return editSheet(name, (sheet) => {
    const column = columnAt(sheet, heading);
    const rename = (other: string): string => (other === heading ? spelling : other);
    return {
      ...sheet,
      rows: sheet.rows.map((row, at) => (at === 0 ? withValue(row, column, spelling) : row)),
      tables: sheet.tables.map((table) => ({ ...table, headings: table.headings.map(rename) })),
    };
  });
}

/** Empties every cell under a heading. */
export function clearColumn(name: string, heading: string): Edit {
  return editSheet(name, (sheet) => {
    const column = columnAt(sheet, heading);
    const rows = sheet.rows.map((row, at) => (at === 0 ? row : withValue(row, column, null)));
    return { ...sheet, rows };
  });
}

/** Adds a column of the agency's own at the right end of the table, one text in every row. */
export function addColumn(name: string, heading: string, text: string, width: number): Edit {
  return editSheet(name, (sheet) => {
    const last = columnLetters(sheet.columns.length);
    const cell = (value: string, style: CellDraft["style"]): CellDraft => ({ value, style });
    return {
      ...sheet,
      columns: [...sheet.columns, { width, hidden: false }],
      rows: sheet.rows.map((row, at) => ({
        ...row,
        cells: [...row.cells, at === 0 ? cell(heading, "headingFill") : cell(text, "input")],
      })),
      tables: sheet.tables.map((table) => ({
        ...table,
        ref: table.ref.replace(/:[A-Z]+/u, `:${last}`),
        headings: [...table.headings, heading],
      })),
    };
  });
}

/** Moves a column to stand right after another; what refers to columns follows, as in Excel. */
export function moveColumn(name: string, heading: string, after: string): Edit {
  return editSheet(name, (sheet) => {
    const moved = columnAt(sheet, heading);
    const rest = sheet.columns.map((_, at) => at).filter((at) => at !== moved);
    const place = rest.indexOf(columnAt(sheet, after)) + 1;
    return reordered(sheet, [...rest.slice(0, place), moved, ...rest.slice(place)]);
  });
}

/** `order` lists, for every new column, the old one that comes to stand there. */
function reordered(sheet: SheetDraft, order: readonly number[]): SheetDraft {
  const pick = <Item>(items: readonly Item[]): readonly Item[] =>
    order.flatMap((old) => items.slice(old, old + 1));
  const newLetters = new Map(order.map((old, at) => [columnLetters(old), columnLetters(at)]));
  const follow = (letters: string): string => newLetters.get(letters) ?? letters;
  return {
    ...sheet,
    columns: pick(sheet.columns),
    rows: sheet.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
    tables: sheet.tables.map((table) => ({
      ...table,
      headings: pick(table.headings),
      filter: table.filter && { ...table.filter, column: order.indexOf(table.filter.column) },
    })),
    validations: sheet.validations.map((item) => ({
      ...item,
      ref: item.ref.replace(/[A-Z]+/gu, follow),
    })),
    conditionalFormats: sheet.conditionalFormats.map((item) => ({
      ...item,
      formula: item.formula.replace(/\$([A-Z]+)/gu, (_, letters: string) => `$${follow(letters)}`),
    })),
  };
}
