import type { Json } from "../member";

/** Microsoft's client, or its twin in a test. */
export type ExcelClient = typeof Excel;

/** A question to Excel, asked through Microsoft's client, and the answer that we expect. */
export interface ContractCase {
  readonly name: string;
  /** The requirement set that the question needs: "1.9". */
  readonly since: string;
  readonly run: (excel: ExcelClient) => Promise<Json>;
  readonly expected: Json;
  /** True where the host is stricter than some Excels on purpose: another answer proves nothing. */
  readonly pessimistic?: boolean;
}

const SCRATCH = "kehoach-thu";

/** Asks on a sheet made for the question, and takes it away again. */
export async function onScratchSheet(
  excel: ExcelClient,
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Json>,
): Promise<Json> {
  await removeScratch(excel);
  try {
    return await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(SCRATCH);
      await context.sync();
      return ask(sheet, context);
    });
  } finally {
    await removeScratch(excel);
  }
}

async function removeScratch(excel: ExcelClient): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(SCRATCH);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.visibility = "Visible";
    sheet.delete();
    await context.sync();
  });
}

/** What a refusal is known by; "no refusal" when there was none. */
export async function refusalOf(ask: () => Promise<unknown>): Promise<Json> {
  try {
    await ask();
    return "no refusal";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** Waits until events that are on their way have arrived. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
