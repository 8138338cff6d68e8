import { assumed, documented } from "../declareMember";
import { NULL_OBJECT, type Argument, type HostObject } from "../member";
import { defineObject, refusals, type Setting } from "../objectType";
import { existing, readText } from "../readArgument";
import { namespaceOf } from "../xmlPartNamespace";
import type { XmlPart } from "./customXmlPart";

/** What a proxy of type CustomXmlPartScopedCollection stands for. */
interface NamespaceTarget {
  readonly namespace: string;
}

/** The custom XML parts of one namespace. */
export const customXmlPartScopedCollection = defineObject<
  Excel.CustomXmlPartScopedCollection,
  NamespaceTarget
>({
  name: "CustomXmlPartScopedCollection",
  items: partsIn,
  members: {
    getCount: documented.method("1.5", (target, _, setting) => partsIn(target, setting).length),
    getItem: documented.method("1.5", (target, [id], setting) =>
      existing(findPart(target, id, setting)),
    ),
    getItemOrNullObject: documented.method(
      "1.5",
      (target, [id], setting) => findPart(target, id, setting) ?? NULL_OBJECT,
    ),
    getOnlyItem: assumed.method("1.5", (target, _, setting) => {
      const part = onlyPart(target, setting);
      if (part === undefined) throw refusals.badArgument();
      return part;
    }),
    getOnlyItemOrNullObject: documented.method(
      "1.5",
      (target, _, setting) => onlyPart(target, setting) ?? NULL_OBJECT,
    ),
  },
});

function partsIn({ namespace }: NamespaceTarget, { workbook }: Setting): HostObject<XmlPart>[] {
  return workbook.xmlParts
    .filter(({ xml }) => namespaceOf(xml) === namespace)
    .map((target) => ({ type: "CustomXmlPart", target }));
}

function findPart(
  target: NamespaceTarget,
  id: Argument | undefined,
  setting: Setting,
): HostObject<XmlPart> | undefined {
  const wanted = readText(id);
  return partsIn(target, setting).find((part) => part.target.id === wanted);
}

function onlyPart(target: NamespaceTarget, setting: Setting): HostObject<XmlPart> | undefined {
  const [first, ...others] = partsIn(target, setting);
  return others.length > 0 ? undefined : first;
}
