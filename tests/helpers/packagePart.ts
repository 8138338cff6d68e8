import { strFromU8, unzipSync } from "fflate";

/** A part of a package as text; "" where there is none. */
export function part(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  return content === undefined ? "" : strFromU8(content);
}
