import { documented } from "../declareMember";
import type { Argument } from "../member";
import type { CellValue } from "../model";
import { defineObject, refusals } from "../objectType";

/** What a proxy of type CustomProperty stands for. */
export interface PropertyTarget {
  readonly key: string;
}

/** A custom property of the document. */
export const customProperty = defineObject<Excel.CustomProperty, PropertyTarget>({
  name: "CustomProperty",
  identify: ({ key }) => ({ Id: key }),
  members: {
    key: documented.value("1.7", ({ key }) => key),
    type: documented.value("1.7", ({ key }, { workbook }) =>
      typeOf(workbook.properties.get(key) ?? ""),
    ),
    value: documented.value(
      "1.7",
      ({ key }, { workbook }) => workbook.properties.get(key) ?? null,
      ({ key }, value, { workbook }) => {
        workbook.properties.set(key, readPropertyValue(value));
      },
    ),
    delete: documented.method("1.7", ({ key }, _, { workbook }) => {
      workbook.properties.delete(key);
      return undefined;
    }),
  },
});

/** A text, a number, true or false; days are not played. */
export function readPropertyValue(value: Argument | undefined): CellValue {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "number") throw refusals.badArgument();
  return value;
}

function typeOf(value: CellValue): string {
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return Number.isInteger(value) ? "Number" : "Float";
}
