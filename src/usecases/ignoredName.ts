/** What systems and programs leave beside people's files, in lower case. */
const LEFT_BY_SYSTEMS: ReadonlySet<string> = new Set(["__macosx", "thumbs.db", "desktop.ini"]);

/** Whether nobody handed a file or folder of this name in: lock files of Excel, hidden files, leftovers. */
export function isIgnoredName(name: string): boolean {
  return name.startsWith("~$") || name.startsWith(".") || LEFT_BY_SYSTEMS.has(name.toLowerCase());
}
