import { sheetName } from "../../workbook/sheetLimits";

/**
 * Finds sheets by the names the product knows. Excel keeps names as they were typed, perhaps in
 * decomposed letters, and takes names that differ only in case for the same.
 */
export interface SheetDirectory {
  /** The names as Excel tells them. */
  readonly learn: (stored: readonly string[]) => void;
  /** The name as Excel knows it; one never told of is taken as it is. */
  readonly stored: (name: string) => string;
}

/** Makes a directory that knows no sheet yet. */
export function makeSheetDirectory(): SheetDirectory {
  let byKey = new Map<string, string>();
  return {
    learn: (stored) => {
      byKey = new Map(stored.map((name) => [sheetKey(name), name]));
    },
    stored: (name) => byKey.get(sheetKey(name)) ?? name,
  };
}

/** Equal for two names of the same sheet. */
export function sheetKey(name: string): string {
  return sheetName(name).toLocaleLowerCase("vi");
}
