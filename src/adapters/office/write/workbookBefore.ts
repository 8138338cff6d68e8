/** What stands in the workbook before anything is written: what to replace, and what to go back to. */
export interface WorkbookBefore {
  readonly sheets: readonly SheetBefore[];
  readonly tables: readonly TableBefore[];
  /** The workbook's own names. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly properties: ReadonlyMap<string, string>;
  readonly title: string;
  readonly subject: string;
  readonly isProtected: boolean;
  /** The sheet of a new workbook that nobody has used yet. */
  readonly blank: SheetBefore | null;
}

export interface SheetBefore {
  readonly id: string;
  readonly name: string;
  readonly visibility: Excel.Worksheet["visibility"];
  readonly isProtected: boolean;
}

export interface TableBefore {
  readonly id: string;
  readonly name: string;
}

/** What Excel calls the sheet of a new workbook, in the languages of its users. */
const DEFAULT_NAME = /^(?:Sheet|Trang tính|Trang_tính)\d+$/u;

/** Reads what stands in the workbook, in one request. */
export async function readBefore(context: Excel.RequestContext): Promise<WorkbookBefore> {
  const { worksheets, tables, names, properties, protection } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  tables.load("items/id,items/name");
  names.load("items/name,items/formula");
  properties.load("title,subject");
  properties.custom.load("items/key,items/value");
  protection.load("protected");
  const first = worksheets.getFirst();
  const used = first.getUsedRangeOrNullObject().untrack();
  used.load("address");
  const { charts } = first;
  charts.load("count");
  await context.sync();
  const sheets = worksheets.items.map(
    ({ id, name, visibility, protection: { protected: isProtected } }): SheetBefore => ({
      id,
      name,
      visibility,
      isProtected,
    }),
  );
  const [only, ...others] = sheets;
  const isBlank = used.isNullObject && charts.count === 0 && others.length === 0;
  return {
    sheets,
    tables: tables.items.map(({ id, name }) => ({ id, name })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    properties: new Map(properties.custom.items.map(({ key, value }) => [key, String(value)])),
    title: properties.title,
    subject: properties.subject,
    isProtected: protection.protected,
    blank: only !== undefined && isBlank && DEFAULT_NAME.test(only.name) ? only : null,
  };
}
