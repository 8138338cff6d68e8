import { createHash } from "node:crypto";
import type { Remembered } from "../../src/usecases/ports";

/** A memory of one basis that lasts as long as the test, in a map that the test may look into. */
export function aMemory(kept = new Map<string, Uint8Array>(), basis = ""): Remembered {
  return {
    keyOf: (...parts) => {
      const told = [basis, ...parts].map((part) => Buffer.from(part).toString("hex"));
      return createHash("sha256").update(told.join("|")).digest("hex");
    },
    textOf: (bytes) => Buffer.from(bytes).toString("utf8"),
    recall: (key) => kept.get(key)?.slice(),
    keep: (key, bytes) => kept.set(key, bytes.slice()),
    close: () => undefined,
  };
}
