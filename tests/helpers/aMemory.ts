import { createHash } from "node:crypto";
import type { Remembered } from "../../src/usecases/ports";

/** A memory that lasts as long as the test. */
export function aMemory(): Remembered {
  const kept = new Map<string, Uint8Array>();
  return {
    keyOf: (...parts) => createHash("sha256").update(JSON.stringify(parts)).digest("hex"),
    recall: (key) => kept.get(key)?.slice(),
    keep: (key, bytes) => kept.set(key, bytes.slice()),
    close: () => undefined,
  };
}
