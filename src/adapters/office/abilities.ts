import type { Abilities } from "../../usecases/openWorkbook";

const FLOOR = 13;
const HIGHEST_KNOWN = 21;

/** What the Excel around the pane can do, as it says itself. */
export function readAbilities(): Abilities {
  const { requirements } = Office.context;
  const has = (minor: number): boolean => requirements.isSetSupported("ExcelApi", `1.${minor}`);
  const highest = highestSet(has);
  const supported = highest !== null;
  return {
    api: highest === null ? null : `1.${highest}`,
    platform: platformOf(Office.context.platform),
    supported,
    notes: supported && highest >= 18 && "NoteCollection" in Excel,
    newWorkbook: supported && "createWorkbook" in Excel,
    ownBytes: requirements.isSetSupported("CompressedFile", "1.1"),
  };
}

/** Sets build on each other: the first one missing ends the row. */
function highestSet(has: (minor: number) => boolean): number | null {
  let highest: number | null = null;
  for (let minor = FLOOR; minor <= HIGHEST_KNOWN && has(minor); minor += 1) highest = minor;
  return highest;
}

function platformOf(platform: Office.PlatformType | undefined): Abilities["platform"] {
  switch (String(platform)) {
    case "PC":
      return "windows";
    case "Mac":
      return "mac";
    case "OfficeOnline":
      return "web";
    default:
      return "other";
  }
}
