import { readRange } from "./cellRange";
import { attribute, items, sameNameKey } from "./elements";
import { lintFormula } from "./lintFormula";
import type { WorkbookModel } from "./workbookModel";
import type { Worksheet } from "./worksheetModel";
import type { XmlElement } from "./xmlTree";

const MOST_LINKS = 65_530;
const LONGEST_ADDRESS = 2079;
const LONGEST_TIP = 255;

/** The links of one sheet: inside to a cell that exists, outside through an external relationship. */
export function lintHyperlinks(sheet: Worksheet, workbook: WorkbookModel): readonly string[] {
  const links = items(sheet.root, "hyperlinks", "hyperlink");
  const faults = links.flatMap((link) =>
    linkFaults(link, sheet, workbook).map((fault) => `link of ${attribute(link, "ref")}: ${fault}`),
  );
  if (links.length > MOST_LINKS) faults.push(`it has ${links.length} links`);
  return faults.map((fault) => `${sheet.part}: ${fault}`);
}

function linkFaults(
  link: XmlElement,
  sheet: Worksheet,
  workbook: WorkbookModel,
): readonly string[] {
  const faults: string[] = [];
  const id = link.attributes.get("r:id");
  const location = link.attributes.get("location");
  if (readRange(attribute(link, "ref")) === undefined) faults.push("its cell is not legal");
  if (id === undefined && location === undefined) faults.push("it leads nowhere");
  if (attribute(link, "tooltip").length > LONGEST_TIP) faults.push("its tip is too long");
  if (id !== undefined) faults.push(...addressFaults(id, sheet.part, workbook));
  else if (location !== undefined) faults.push(...locationFaults(location, workbook));
  return faults;
}

function addressFaults(id: string, part: string, { pack }: WorkbookModel): readonly string[] {
  const target = (pack.relationships.get(part) ?? []).find(
    (relationship) => relationship.id === id,
  );
  if (target === undefined) return [];
  if (!target.external) return ["its relationship is not external"];
  if (target.target.startsWith("#")) return ["a place inside must be a location"];
  return target.target.length > LONGEST_ADDRESS ? ["its address is too long"] : [];
}

function locationFaults(location: string, workbook: WorkbookModel): readonly string[] {
  if (location.startsWith("#")) return ['its location begins with "#"'];
  if (workbook.scope.definedNames.has(sameNameKey(location))) return [];
  if (!location.includes("!")) return [`there is no place "${location}"`];
  return lintFormula(location, workbook.scope, "rule");
}
