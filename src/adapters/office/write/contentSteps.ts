import type { WorkbookDraft } from "../../../workbook/draft";
import { formulaSteps, valueSteps } from "./cellBlocks";
import { chartSteps } from "./chartSteps";
import { conditionalFormatStep } from "./conditionalFormatStep";
import { frameStep } from "./frameStep";
import { linkSteps } from "./linkSteps";
import { lookSteps } from "./lookSteps";
import { pageStep } from "./pageStep";
import type { PlacedSheet, Placement } from "./placement";
import { CALL_BYTES } from "./requestBytes";
import { filterSteps, tableSteps } from "./tableSteps";
import { validationStep } from "./validationStep";
import type { WriteStep } from "./writeStep";

/** Adds a sheet under its temporary name, with all that names no other sheet. */
export function bodySteps(placed: PlacedSheet, { tableName }: Placement): readonly WriteStep[] {
  const { draft, temporary: as } = placed;
  const added: WriteStep = {
    sheet: draft.name,
    bytes: CALL_BYTES,
    write: (workbook) => {
      workbook.worksheets.add(as);
    },
  };
  return [
    added,
    ...valueSteps(draft, as),
    ...tableSteps(draft, as, ({ name }) => tableName(name)),
    ...linkSteps(draft, as),
    ...lookSteps(draft, as),
    frameStep(draft, as),
    pageStep(draft, as),
    ...filterSteps(draft, ({ name }) => tableName(name)),
  ];
}

/** What needs every sheet, table and name of the draft in its place. */
export function liveSteps(draft: WorkbookDraft): readonly WriteStep[] {
  return draft.sheets.flatMap((sheet) => [
    validationStep(sheet),
    conditionalFormatStep(sheet),
    ...formulaSteps(sheet),
    ...chartSteps(sheet),
  ]);
}
