import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readText } from "../readArgument";

/** What the workbook's file says of itself. */
export const documentProperties = defineObject<Excel.DocumentProperties, unknown>({
  name: "DocumentProperties",
  members: {
    custom: documented.object("1.7", (target) => ({ type: "CustomPropertyCollection", target })),
    subject: documented.value(
      "1.7",
      (_, { workbook }) => workbook.subject,
      (_, value, { workbook }) => (workbook.subject = readText(value)),
    ),
    title: documented.value(
      "1.7",
      (_, { workbook }) => workbook.title,
      (_, value, { workbook }) => (workbook.title = readText(value)),
    ),
  },
});
