import { assumed } from "../declareMember";
import { defineObject, refusals } from "../objectType";
import { readText } from "../readArgument";
import { requirePermission } from "../requirePermission";
import type { ConditionalFormatTarget } from "./conditionalFormat";

/** The formula of a conditional format. */
export const conditionalFormatRule = defineObject<
  Excel.ConditionalFormatRule,
  ConditionalFormatTarget
>({
  name: "ConditionalFormatRule",
  members: {
    formula: assumed.value(
      "1.6",
      ({ format }) => format.formula,
      ({ sheet, format }, value, setting) => {
        requirePermission(sheet, "allowFormatCells");
        const formula = readText(value);
        if (!/^=./u.test(formula)) throw refusals.badArgument();
        format.formula = formula;
        setting.structureChanged(sheet);
      },
      'A formula without "=" is refused; its grammar is not read.',
    ),
  },
});
