import { assumed, documented } from "../declareMember";
import type { HostWorkbook } from "../model";
import { defineObject } from "../objectType";
import { readText, readWord } from "../readArgument";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** Excel itself. */
export const application = defineObject<Excel.Application, HostWorkbook>({
  name: "Application",
  members: {
    calculationMode: documented.value(
      "1.1",
      ({ calculationMode }) => calculationMode,
      (workbook, mode) => {
        workbook.calculationMode = readWord(mode, MODES);
      },
    ),
    calculationState: assumed.value("1.9", () => "Done", undefined, "Never anything but Done."),
    calculate: documented.action("1.1", (_, [type], setting) => {
      readWord(type, ["Recalculate", "Full", "FullRebuild"]);
      setting.recalculate();
    }),
    suspendApiCalculationUntilNextSync: documented.method(
      "1.6",
      () => undefined,
      "Has no effect: the host does not calculate.",
    ),
    suspendScreenUpdatingUntilNextSync: documented.method(
      "1.9",
      () => undefined,
      "Has no effect: changes are told at once.",
    ),
  },
  wire: {
    createWorkbook: assumed.method(
      "1.8",
      (_, [base64]) => ({ type: "WorkbookCreated", target: readText(base64) }),
      "The file is kept for whoever shows the workbook; it is not looked into.",
    ),
  },
});
