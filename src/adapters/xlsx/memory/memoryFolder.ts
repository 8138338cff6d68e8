import { homedir } from "node:os";
import { join } from "node:path";

/** Values of KEHOACH_CACHE that switch remembering off. */
const OFF: ReadonlySet<string> = new Set(["0", "off", "no", "khong", "không"]);

/**
 * Where files that were read are remembered: where KEHOACH_CACHE says, else in the user's own folder
 * for such things; null when it says that nothing is to be remembered.
 */
export function memoryFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string = homedir(),
): string | null {
  const chosen = environment["KEHOACH_CACHE"] ?? "";
  if (OFF.has(chosen.toLowerCase())) return null;
  if (chosen !== "") return chosen;
  if (platform === "win32")
    return join(environment["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), "kehoach", "cache");
  const shared = environment["XDG_CACHE_HOME"] ?? "";
  return join(shared === "" ? join(home, ".cache") : shared, "kehoach");
}
