import { batchCases } from "./batchCases";
import { coercionCases } from "./coercionCases";
import type { ContractCase } from "./contractCase";
import { eventCases } from "./eventCases";
import { proxyCases } from "./proxyCases";
import { rangeCases } from "./rangeCases";
import { sheetCases } from "./sheetCases";

/** Every question that a real Excel can be asked to prove or correct the host. */
export const CONTRACT_CASES: readonly ContractCase[] = [
  ...proxyCases,
  ...batchCases,
  ...coercionCases,
  ...rangeCases,
  ...sheetCases,
  ...eventCases,
];
