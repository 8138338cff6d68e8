import { writeWorkbook } from "../adapters/xlsx/writeWorkbook";
import { parsePeriod } from "../domain/plan/reportingPeriod";
import { openCatalogue } from "../usecases/catalogue";
import { makeTemplate, workbookFileName } from "../usecases/makeTemplate";
import { openBench } from "./bench";
import { modelOf } from "./modelOf";
import "./workbench.css";

const PLAN = "hd-726";
const PERIOD = "2025-03";
const AGENCY = "so-khcn";

const catalogue = openCatalogue();

openBench({
  write: writeWorkbook,
  agencyName: (id) => catalogue.agencies().byId.get(id)?.name ?? id,
  startSamples: () => new Worker(new URL("./sampleWorker.ts", import.meta.url)),
  firstBook: () => {
    const context = catalogue.plan(PLAN);
    const period = parsePeriod(PERIOD);
    if (context === undefined || period === undefined) throw new Error("No first workbook");
    return {
      name: `Biểu mẫu ${period.label} – ${catalogue.agencies().byId.get(AGENCY)?.name ?? AGENCY}`,
      fileName: workbookFileName(PLAN, PERIOD, AGENCY),
      model: modelOf(makeTemplate(context, period, AGENCY)),
    };
  },
});
