import { documented } from "../declareMember";
import type { HostWorkbook } from "../model";
import { defineObject } from "../objectType";
import { readText } from "../readArgument";
import { namespaceOf } from "../xmlPartNamespace";

/** What a proxy of type CustomXmlPart stands for. */
export type XmlPart = HostWorkbook["xmlParts"][number];

/** A piece of XML that travels in the workbook's file. */
export const customXmlPart = defineObject<Excel.CustomXmlPart, XmlPart>({
  name: "CustomXmlPart",
  identify: ({ id }) => ({ Id: id }),
  members: {
    id: documented.value("1.5", ({ id }) => id),
    namespaceUri: documented.value("1.5", ({ xml }) => namespaceOf(xml)),
    delete: documented.method("1.5", (part, _, { workbook }) => {
      workbook.xmlParts.splice(workbook.xmlParts.indexOf(part), 1);
      return undefined;
    }),
    getXml: documented.method("1.5", ({ xml }) => xml),
    setXml: documented.method("1.5", (part, [content]) => {
      const xml = readText(content);
      namespaceOf(xml);
      part.xml = xml;
      return undefined;
    }),
  },
});
