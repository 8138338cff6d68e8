import { parseAddress } from "../host/address";
import type { Area } from "../host/model";

/** A draft's range, "A2:C9", as the host counts. */
export function areaOf(ref: string): Area {
  const area = parseAddress(ref)?.area;
  if (area === undefined) throw new Error(`Not a range: ${ref}`);
  return area;
}

/** A draft's word as Excel writes it: "center" is "Center". */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
