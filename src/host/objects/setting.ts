import { documented } from "../declareMember";
import type { Json } from "../member";
import { defineObject } from "../objectType";

/** What a proxy of type Setting stands for. */
export interface SettingTarget {
  readonly key: string;
}

/** A value that the add-in keeps in the workbook. */
export const setting = defineObject<Excel.Setting, SettingTarget>({
  name: "Setting",
  identify: ({ key }) => ({ _Id: key }),
  members: {
    key: documented.value("1.4", ({ key }) => key),
    value: documented.value(
      "1.4",
      ({ key }, { workbook }) => (workbook.settings.get(key) ?? null) as Json,
      ({ key }, value, { workbook }) => {
        workbook.settings.set(key, value);
      },
    ),
    delete: documented.method("1.4", ({ key }, _, { workbook }) => {
      workbook.settings.delete(key);
      return undefined;
    }),
  },
});
