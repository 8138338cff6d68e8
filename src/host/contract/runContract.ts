import type { Json } from "../member";
import type { ContractCase, ExcelClient } from "./contractCase";
import { CONTRACT_CASES } from "./contractCases";

/** What an Excel answered, by the names of the cases; a case it is too old for is left out. */
export interface ContractReport {
  readonly answers: Readonly<Record<string, Json>>;
}

export interface ContractOptions {
  readonly cases?: readonly ContractCase[];
  /** Whether the Excel has a requirement set: "1.9". */
  readonly supports?: (api: string) => boolean;
  readonly progress?: (done: number, total: number, name: string) => void;
}

/** Asks an Excel every question, one after the other; a question that fails is answered by its error. */
export async function runContract(
  excel: ExcelClient,
  options: ContractOptions = {},
): Promise<ContractReport> {
  const { cases = CONTRACT_CASES, supports = () => true, progress } = options;
  const asked = cases.filter(({ since }) => supports(since));
  const answers: Record<string, Json> = {};
  for (const [index, { name, run }] of asked.entries()) {
    progress?.(index, asked.length, name);
    answers[name] = await run(excel).catch(
      (error: unknown) => `thrown: ${(error as { code?: string }).code ?? String(error)}`,
    );
  }
  return { answers };
}
