import { documented } from "../declareMember";
import { NULL_OBJECT, type Argument, type HostObject } from "../member";
import { defineObject, refusals, type Setting } from "../objectType";
import { existing, readText } from "../readArgument";
import { sameName } from "../referredRange";
import { readPropertyValue, type PropertyTarget } from "./customProperty";

/** Longer names are cut or refused, depending on the program. */
const LONGEST_KEY = 255;

/** The custom properties of the document. */
export const customPropertyCollection = defineObject<Excel.CustomPropertyCollection, unknown>({
  name: "CustomPropertyCollection",
  items: (_, setting) => propertiesOf(setting),
  members: {
    add: documented.method("1.7", (_, [name, value], setting) => {
      const wanted = readText(name);
      if (wanted === "" || wanted.length > LONGEST_KEY) throw refusals.badArgument();
      const key = findProperty(wanted, setting)?.target.key ?? wanted;
      setting.workbook.properties.set(key, readPropertyValue(value));
      return { type: "CustomProperty", target: { key } };
    }),
    deleteAll: documented.method("1.7", (_, __, { workbook }) => {
      workbook.properties.clear();
      return undefined;
    }),
    getCount: documented.method("1.7", (_, __, { workbook }) => workbook.properties.size),
    getItem: documented.method("1.7", (_, [key], setting) => existing(findProperty(key, setting))),
    getItemOrNullObject: documented.method(
      "1.7",
      (_, [key], setting) => findProperty(key, setting) ?? NULL_OBJECT,
    ),
  },
});

function propertiesOf({ workbook }: Setting): HostObject<PropertyTarget>[] {
  return [...workbook.properties.keys()].map((key) => ({
    type: "CustomProperty",
    target: { key },
  }));
}

/** Excel does not mind the case of the name. */
function findProperty(
  key: Argument | undefined,
  setting: Setting,
): HostObject<PropertyTarget> | undefined {
  const wanted = readText(key);
  return propertiesOf(setting).find(({ target }) => sameName(target.key, wanted));
}
