import type { HostSheet, HostWorkbook } from "./model";

/** A workbook as Excel opens a new one: one blank sheet, A1 selected. */
export function newWorkbook(sheetName = "Sheet1"): HostWorkbook {
  const workbook: HostWorkbook = {
    sheets: [],
    names: [],
    properties: new Map(),
    settings: new Map(),
    xmlParts: [],
    title: "",
    subject: "",
    activeSheetId: "",
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
    calculationMode: "Automatic",
    protectedStructure: false,
    nextId: 1,
  };
  workbook.activeSheetId = addSheet(workbook, sheetName).id;
  return workbook;
}

/** Appends a blank sheet. */
export function addSheet(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = blankSheet(newId(workbook), name);
  workbook.sheets.push(sheet);
  return sheet;
}

/** An id as Excel makes them, never given twice. */
export function newId(workbook: HostWorkbook): string {
  const number = workbook.nextId;
  workbook.nextId = number + 1;
  return `{${String(number).padStart(8, "0")}-0001-0000-0000-000000000000}`;
}

function blankSheet(id: string, name: string): HostSheet {
  return {
    id,
    name,
    visibility: "Visible",
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    freeze: null,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    notes: new Map(),
    comments: [],
    protection: null,
    standardWidth: 8.43,
    showGridlines: true,
    showHeadings: true,
    tabColour: "",
    page: {
      orientation: "Portrait",
      paperSize: "Letter",
      printArea: "",
      printTitleRows: "",
      zoom: { scale: 100 },
      centerHorizontally: false,
      header: "",
      footer: "",
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    },
  };
}
