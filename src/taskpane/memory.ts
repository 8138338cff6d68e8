import type { Desk } from "./desk";

const PREFIX = "kehoach.";

/** Small things kept in the browser's own storage; where it is shut, nothing is remembered. */
export function makeMemory(storage: Storage | null): Desk["memory"] {
  return {
    get: (key) => storage?.getItem(PREFIX + key) ?? null,
    set: (key, value) => {
      try {
        storage?.setItem(PREFIX + key, value);
      } catch {
        // A full or forbidden storage only means that nothing is remembered.
        return;
      }
    },
  };
}

/** The browser's storage, or null where a policy forbids it. */
export function openStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
