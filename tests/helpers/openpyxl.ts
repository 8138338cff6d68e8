import { execFileSync } from "node:child_process";

/** A sheet as openpyxl, a reader that shares no code with ours, sees it. */
export interface SeenSheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly tables: Readonly<Record<string, string>>;
  readonly validations: readonly {
    readonly type: string;
    readonly source: string;
    readonly ref: string;
  }[];
  readonly hiddenColumns: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly freeze: string | null;
  readonly titleRows: string | null;
  readonly charts: number;
}

export interface SeenWorkbook {
  readonly sheets: readonly SeenSheet[];
  readonly names: readonly string[];
}

const LOOK = `
import io, json, sys
from openpyxl import load_workbook
book = load_workbook(io.BytesIO(sys.stdin.buffer.read()))
names = book.defined_names
def look(sheet):
    columns, rows = sheet.column_dimensions, sheet.row_dimensions
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "tables": {table.name: table.ref for table in sheet.tables.values()},
        "validations": [
            {"type": each.type, "source": each.formula1, "ref": str(each.sqref)}
            for each in sheet.data_validations.dataValidation
        ],
        "hiddenColumns": [key for key in columns if columns[key].hidden],
        "hiddenRows": [key for key in rows if rows[key].hidden],
        "freeze": sheet.freeze_panes,
        "titleRows": sheet.print_title_rows,
        "charts": len(sheet._charts),
    }
print(json.dumps({
    "sheets": [look(sheet) for sheet in book.worksheets],
    "names": sorted(names) if hasattr(names, "keys") else sorted(n.name for n in names.definedName),
}))
`;

/** What openpyxl finds in a workbook. */
export function seenByOpenpyxl(python: string, workbook: Uint8Array): SeenWorkbook {
  const options = { input: workbook, encoding: "utf8" } as const;
  return JSON.parse(execFileSync(python, ["-c", LOOK], options)) as SeenWorkbook;
}
