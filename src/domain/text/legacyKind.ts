import { legacyEncodingOf, type LegacyEncoding } from "./legacyEncoding";
import { readLegacyText } from "./legacyText";

/**
 * The old encoding of a text as stored: certain by what it says, or else plain enough by its signs, once
 * normalised, to be asked about.
 */
export function legacyKindOf(stored: string, normalised = stored): LegacyEncoding | undefined {
  return readLegacyText(stored)?.encoding ?? legacyEncodingOf(normalised);
}
