import { attribute, items, repeated, sameNameKey, wholeNumber } from "./elements";
import type { SheetEntry, WorkbookModel } from "./workbookModel";

const LONGEST_NAME = 31;
const STATES = ["visible", "hidden", "veryHidden"];

/** The list of sheets: each has a legal name, an id and a part, and one of them can be shown. */
export function lintWorkbook(workbook: WorkbookModel): readonly string[] {
  const { sheets, root, part } = workbook;
  const elements = items(root, "sheets", "sheet");
  const again = [
    ...repeated(sheets.map(({ name }) => sameNameKey(name))).map(
      (name) => `two sheets are named ${name}`,
    ),
    ...repeated(elements.map((sheet) => attribute(sheet, "sheetId"))).map(
      (id) => `two sheets have the id ${id}`,
    ),
    ...repeated(elements.map((sheet) => attribute(sheet, "r:id"))).map(
      (id) => `two sheets use ${id}`,
    ),
  ];
  const ids = elements
    .filter((sheet) => (wholeNumber(sheet, "sheetId") ?? 0) < 1)
    .map((sheet) => `sheet "${attribute(sheet, "name")}" has no sheet id`);
  const faults = [...again, ...ids, ...sheets.flatMap(sheetFaults), ...activeFaults(workbook)];
  return [...faults.map((fault) => `${part}: ${fault}`), ...unlistedSheets(workbook)];
}

function sheetFaults({ name, state, part }: SheetEntry): readonly string[] {
  const faults: string[] = [];
  if (name === "" || name.length > LONGEST_NAME) faults.push(`has ${name.length} characters`);
  if (/[:\\/?*[\]]/u.test(name)) faults.push("holds one of : \\ / ? * [ ]");
  if (/^'|'$/u.test(name)) faults.push("begins or ends with an apostrophe");
  if (sameNameKey(name) === "history") faults.push("is reserved");
  if (!STATES.includes(state)) faults.push(`has the state ${state}`);
  if (part === undefined) faults.push("has no worksheet part");
  return faults.map((fault) => `the sheet name "${name}" ${fault}`);
}

function activeFaults({ root, sheets }: WorkbookModel): readonly string[] {
  if (sheets.every(({ state }) => state !== "visible")) return ["no sheet is visible"];
  const view = items(root, "bookViews", "workbookView")[0];
  const number = view === undefined ? 0 : (wholeNumber(view, "activeTab") ?? 0);
  const active = sheets[number];
  if (active === undefined) return [`the active sheet ${number} does not exist`];
  return active.state === "visible" ? [] : [`the active sheet "${active.name}" is hidden`];
}

function unlistedSheets({ pack, sheets }: WorkbookModel): readonly string[] {
  const listed = new Set(sheets.map(({ part }) => part));
  return [...pack.worksheets.keys()]
    .filter((part) => !listed.has(part))
    .map((part) => `${part}: the workbook does not list this sheet`);
}
