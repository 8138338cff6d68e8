import { changeFormat, commonFormat } from "../cellFormat";
import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readFlag } from "../readArgument";
import type { CellsTarget } from "../targets";

/** Which cells a protected sheet keeps. */
export const formatProtection = defineObject<Excel.FormatProtection, CellsTarget>({
  name: "FormatProtection",
  members: {
    locked: documented.value(
      "1.2",
      (target) => commonFormat(target, (format) => format.locked ?? true),
      (target, value, setting) =>
        changeFormat(target, setting, (format) => (format.locked = readFlag(value))),
    ),
  },
});
