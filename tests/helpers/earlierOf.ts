import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../src/domain/consolidation/consolidate";
import type { EarlierPeriod } from "../../src/domain/consolidation/earlierPeriod";
import { readEarlierPeriod } from "../../src/workbook/rollup/readEarlierPeriod";
import { writeRollUp } from "../../src/workbook/rollup/writeRollUp";
import { aPeriod } from "./aCollection";
import { plan726 } from "./filledWorkbooks";

/** A roll-up of plan 726 written, read back, and taken for that of February 2025. */
export async function earlierOf(rollUp: RollUp): Promise<EarlierPeriod> {
  const reading = await readWorkbook("x.xlsx", await writeWorkbook(writeRollUp(rollUp)));
  if (reading.kind === "unreadable") throw new Error(reading.message);
  const subject = { file: "2.xlsx", period: aPeriod("2025-02"), agencies: plan726().agencies };
  const earlier = readEarlierPeriod(reading.workbook, subject);
  if (typeof earlier === "string") throw new Error(earlier);
  return earlier;
}
