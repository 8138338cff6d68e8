import { Buffer } from "node:buffer";

/** Whether two files hold the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
