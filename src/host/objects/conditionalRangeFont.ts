import { changedLook } from "../conditionalLook";
import { assumed, documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readColour, readFlag, readWord } from "../readArgument";
import type { ConditionalFormatTarget } from "./conditionalFormat";

/** The letters of a conditional format. */
export const conditionalRangeFont = defineObject<
  Excel.ConditionalRangeFont,
  ConditionalFormatTarget
>({
  name: "ConditionalRangeFont",
  members: {
    bold: documented.value(
      "1.6",
      ({ format }) => format.bold,
      changedLook((format, value) => (format.bold = readFlag(value))),
    ),
    color: assumed.value(
      "1.6",
      ({ format }) => format.fontColour,
      changedLook((format, value) => (format.fontColour = readColour(value))),
      'Only "#RRGGBB" is taken, not the words HTML has for colours.',
    ),
    italic: documented.value(
      "1.6",
      ({ format }) => format.italic ?? false,
      changedLook((format, value) => (format.italic = readFlag(value))),
    ),
    strikethrough: documented.value(
      "1.6",
      ({ format }) => format.strikethrough ?? false,
      changedLook((format, value) => (format.strikethrough = readFlag(value))),
    ),
    underline: documented.value(
      "1.6",
      ({ format }) => format.underline ?? "None",
      changedLook((format, value) => {
        format.underline = readWord(value, ["None", "Single", "Double"]);
      }),
    ),
    clear: documented.method("1.6", (target, _, setting) => {
      changedLook((format) => {
        Object.assign(format, { bold: false, italic: false, strikethrough: false });
        Object.assign(format, { fontColour: "", underline: "None" });
      })(target, null, setting);
      return undefined;
    }),
  },
});
