import { localDay } from "../../localDay";
import type { PickedFile } from "../../pickedFile";

/** Files chosen in a picker; those of a folder with their path below it. */
export function filesPicked(files: FileList): readonly PickedFile[] {
  return [...files].map((file) => picked(file, file.webkitRelativePath || file.name));
}

/**
 * Files dropped, those in folders with them. The browser forgets what was dropped once the event is
 * over: the entries are taken out at once, and only then waited for.
 */
export function filesDropped(data: DataTransfer): Promise<readonly PickedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const plain = [...data.files];
  const known = entries.filter((entry) => entry !== null);
  return known.length === 0
    ? Promise.resolve(plain.map((file) => picked(file, file.name)))
    : inAll(known);
}

function picked(file: File, path: string): PickedFile {
  return {
    path: path.normalize("NFC"),
    changedOn: localDay(new Date(file.lastModified)),
    content: file,
  };
}

async function inAll(entries: readonly FileSystemEntry[]): Promise<readonly PickedFile[]> {
  return (await Promise.all(entries.map(inEntry))).flat();
}

async function inEntry(entry: FileSystemEntry): Promise<readonly PickedFile[]> {
  const path = entry.fullPath.replace(/^\//u, "");
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) =>
      entry.file(resolve, () => resolve(null)),
    );
    return [file === null ? { path, changedOn: null, content: null } : picked(file, path)];
  }
  return isFolder(entry) ? inAll(await childrenOf(entry)) : [];
}

/** A reader gives a folder's entries in portions, an empty one at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (portion.length === 0) return children;
    children.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
