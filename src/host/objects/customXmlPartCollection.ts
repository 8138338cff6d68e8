import { documented } from "../declareMember";
import { NULL_OBJECT, type Argument, type HostObject } from "../member";
import { newId } from "../newWorkbook";
import { defineObject, type Setting } from "../objectType";
import { existing, readText } from "../readArgument";
import { namespaceOf } from "../xmlPartNamespace";
import type { XmlPart } from "./customXmlPart";

/** The custom XML parts of the workbook. */
export const customXmlPartCollection = defineObject<Excel.CustomXmlPartCollection, unknown>({
  name: "CustomXmlPartCollection",
  items: (_, setting) => partsOf(setting),
  members: {
    add: documented.method("1.5", (_, [content], setting) => {
      const xml = readText(content);
      namespaceOf(xml);
      const target = { id: newId(setting.workbook), xml };
      setting.workbook.xmlParts.push(target);
      return { type: "CustomXmlPart", target };
    }),
    getByNamespace: documented.method("1.5", (_, [namespace]) => ({
      type: "CustomXmlPartScopedCollection",
      target: { namespace: readText(namespace) },
    })),
    getCount: documented.method("1.5", (_, __, setting) => partsOf(setting).length),
    getItem: documented.method("1.5", (_, [id], setting) => existing(findPart(id, setting))),
    getItemOrNullObject: documented.method(
      "1.5",
      (_, [id], setting) => findPart(id, setting) ?? NULL_OBJECT,
    ),
  },
});

function partsOf({ workbook }: Setting): HostObject<XmlPart>[] {
  return workbook.xmlParts.map((target) => ({ type: "CustomXmlPart", target }));
}

function findPart(id: Argument | undefined, setting: Setting): HostObject<XmlPart> | undefined {
  const wanted = readText(id);
  return partsOf(setting).find(({ target }) => target.id === wanted);
}
