import type { WorkbookChange } from "../../usecases/openWorkbook";
import { sheetName } from "../../workbook/sheetLimits";
import { cellOfAddress } from "./cellPlace";
import { changeOf } from "./changeOf";
import type { OwnWrites } from "./ownWrites";
import { runExcel } from "./runExcel";

type Listener = (change: WorkbookChange) => void;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Tells what the user does until the function it gives back is called. Choosing from a dropdown is
 * not always told as a change: whoever listens looks again at the row that the selection has left.
 */
export async function watchWorkbook(
  listener: Listener,
  ownWrites: OwnWrites,
): Promise<() => Promise<void>> {
  const nameOf = makeNameFinder();
  const structure = (): Promise<void> => {
    nameOf.forget();
    if (!ownWrites.goOn()) listener({ kind: "structure" });
    return Promise.resolve();
  };
  const handlers = await runExcel("", async (context) => {
    const { worksheets } = context.workbook;
    const registered: Handler[] = [
      worksheets.onChanged.add((event) => tellChange(event, listener, ownWrites, nameOf.find)),
      worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
        tellSelection(worksheetId, address, listener, nameOf.find),
      ),
      worksheets.onCalculated.add(() => {
        listener({ kind: "calculated" });
        return Promise.resolve();
      }),
      worksheets.onAdded.add(structure),
      worksheets.onDeleted.add(structure),
    ];
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17"))
      registered.push(worksheets.onNameChanged.add(structure));
    await context.sync();
    return registered;
  });
  return () => stop(handlers);
}

async function tellChange(
  { triggerSource, worksheetId, address, changeType }: Excel.WorksheetChangedEventArgs,
  listener: Listener,
  ownWrites: OwnWrites,
  nameOf: (id: string) => Promise<string | null>,
): Promise<void> {
  // Newer Excels say who it was, older ones leave it to us to know.
  const source = triggerSource as string | undefined;
  const ours = source === undefined ? ownWrites.goOn() : source === "ThisLocalAddin";
  if (ours) return;
  const sheet = await nameOf(worksheetId);
  if (sheet !== null) listener(changeOf({ address, changeType }, sheet));
}

async function tellSelection(
  worksheetId: string,
  address: string,
  listener: Listener,
  nameOf: (id: string) => Promise<string | null>,
): Promise<void> {
  const sheet = await nameOf(worksheetId);
  const [first = ""] = cellOfAddress(address).split(/[,:]/u);
  // Whole rows and columns are no cell; the cell the user is at is their first one.
  const cell = /^\d+$/u.test(first) ? `A${first}` : /\d$/u.test(first) ? first : `${first}1`;
  if (sheet !== null) listener({ kind: "selection", place: { sheet, cell } });
}

interface NameFinder {
  /** Null for a sheet that is gone. */
  readonly find: (id: string) => Promise<string | null>;
  readonly forget: () => void;
}

/** Sheets are told by id; their names are asked for once, where Excel tells of renaming. */
function makeNameFinder(): NameFinder {
  const known = new Map<string, string>();
  const tellsOfNames = Office.context.requirements.isSetSupported("ExcelApi", "1.17");
  return {
    find: async (id) => {
      const name = known.get(id) ?? (await askName(id));
      if (name !== null && tellsOfNames) known.set(id, name);
      return name;
    },
    forget: () => {
      known.clear();
    },
  };
}

async function askName(id: string): Promise<string | null> {
  return runExcel(
    "",
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject ? null : sheetName(sheet.name);
    },
    { waitForTyping: true },
  );
}

async function stop(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await runExcel(
    "",
    async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    },
    { context: first.context },
  );
}
