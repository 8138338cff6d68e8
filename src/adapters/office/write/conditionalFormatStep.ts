import type { SheetDraft } from "../../../workbook/draft";
import { TONES } from "../../../workbook/styles";
import { rangeAt } from "../rangeAt";
import { CALL_BYTES, requestBytes } from "./requestBytes";
import type { WriteStep } from "./writeStep";

/** Colours that follow the cells; Excel puts each new one before those that are there. */
export function conditionalFormatStep(draft: SheetDraft): WriteStep {
  return {
    sheet: draft.name,
    bytes:
      draft.conditionalFormats.length * 8 * CALL_BYTES + requestBytes(draft.conditionalFormats),
    write: (workbook) => {
      const sheet = workbook.worksheets.getItem(draft.name);
      for (const { ref, formula, tone } of [...draft.conditionalFormats].reverse()) {
        const format = rangeAt(sheet, ref).conditionalFormats.add("Custom");
        colourBy(format, `=${formula}`, TONES[tone]);
      }
    },
  };
}

/** Makes a conditional format colour the cells for which a formula, with "=", is true. */
export function colourBy(
  conditional: Excel.ConditionalFormat,
  formula: string,
  { text, fill }: { readonly text: string; readonly fill: string },
): void {
  conditional.custom.rule.formula = formula;
  conditional.custom.format.font.color = `#${text}`;
  conditional.custom.format.fill.color = `#${fill}`;
  conditional.stopIfTrue = false;
}
