import { fingerprint } from "../../domain/text/fingerprint";

/** A whole number from 0 up to, without, `below`; the same key always gives the same one. */
export function seededNumber(key: readonly string[], below: number): number {
  return Number.parseInt(fingerprint(key).slice(0, 8), 16) % below;
}

/** The choice that a key makes from a list; a list without choices is a bug of the caller. */
export function seededChoice<Value>(key: readonly string[], values: readonly Value[]): Value {
  const chosen = values[seededNumber(key, values.length)];
  if (chosen === undefined) throw new Error(`Nothing to choose from for ${key.join("/")}`);
  return chosen;
}
