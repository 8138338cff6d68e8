import { attribute, children, repeated, sameNameKey, wholeNumber } from "./elements";
import { related, type OpenPackage } from "./openPackage";

const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const FIRST_ID = 2;
const LONGEST_NAME = 255;

/** The workbook's own properties carry its identity; Excel drops all of them over one bad number. */
export function lintProperties(pack: OpenPackage): readonly string[] {
  return related(pack, "", "custom-properties").flatMap(({ target }) => {
    const root = pack.trees.get(target);
    const properties = children(root, "property");
    const faults = [
      ...repeated(properties.map((property) => attribute(property, "pid"))).map(
        (pid) => `two properties have the number ${pid}`,
      ),
      ...repeated(properties.map((property) => sameNameKey(attribute(property, "name")))).map(
        (name) => `two properties are named ${name}`,
      ),
    ];
    for (const property of properties) {
      const name = attribute(property, "name");
      if (name === "" || name.length > LONGEST_NAME) faults.push(`the name "${name}" is not legal`);
      if ((wholeNumber(property, "pid") ?? 0) < FIRST_ID) faults.push(`"${name}" has no number`);
      if (attribute(property, "fmtid") !== FORMAT_ID)
        faults.push(`"${name}" has another format id`);
      if (property.children.length !== 1)
        faults.push(`"${name}" has ${property.children.length} values`);
    }
    return faults.map((fault) => `${target}: ${fault}`);
  });
}
