import { documented } from "../declareMember";
import { NULL_OBJECT, type Argument, type HostObject } from "../member";
import { defineObject, isHostObject, refusals, type Setting } from "../objectType";
import { existing, readText } from "../readArgument";
import type { SettingTarget } from "./setting";

/** What the add-in keeps in the workbook, by key. */
export const settingCollection = defineObject<Excel.SettingCollection, unknown>({
  name: "SettingCollection",
  items: (_, setting) => settingsOf(setting),
  members: {
    add: documented.method("1.4", (_, [key, value], { workbook }) => {
      const name = readText(key);
      if (value === undefined || isHostObject(value)) throw refusals.badArgument();
      workbook.settings.set(name, value);
      return { type: "Setting", target: { key: name } };
    }),
    getCount: documented.method("1.4", (_, __, { workbook }) => workbook.settings.size),
    getItem: documented.method("1.4", (_, [key], setting) => existing(findSetting(key, setting))),
    getItemOrNullObject: documented.method(
      "1.4",
      (_, [key], setting) => findSetting(key, setting) ?? NULL_OBJECT,
    ),
  },
});

function settingsOf({ workbook }: Setting): HostObject<SettingTarget>[] {
  return [...workbook.settings.keys()].map((key) => ({ type: "Setting", target: { key } }));
}

function findSetting(
  key: Argument | undefined,
  setting: Setting,
): HostObject<SettingTarget> | undefined {
  const wanted = readText(key);
  return settingsOf(setting).find(({ target }) => target.key === wanted);
}
