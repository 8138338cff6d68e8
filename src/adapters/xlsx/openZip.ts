import { isIgnoredName } from "../../usecases/ignoredName";
import type { FoundFile } from "./distinctPaths";
import { dosDay } from "./localDay";
import type { Unpacker } from "./unpacker";
import { zipEntryBytes, type ReadRange } from "./zipEntryBytes";
import type { ZipEntry } from "./zipDirectory";
import { defaultZipLimits, guardZip } from "./zipGuard";

/** People forward a zip of zips; whoever nests deeper wants something else. */
const DEEPEST = 2;

const DATE_IN_HEADER = 12;

/** A zip as found: its bytes now, and any part of them again later. */
export interface FoundZip {
  readonly bytes: Uint8Array;
  readonly readRange: ReadRange;
  readonly unpacker: Unpacker;
  readonly location: string;
  readonly identity: string;
  /** Stands before the names of its entries, "" or "huyện A.zip/". */
  readonly prefix: string;
}

/** Whether a name promises a zip of files. */
export function isZipName(name: string): boolean {
  return name.toLowerCase().endsWith(".zip");
}

/**
 * The files in a zip, none of them unpacked yet; `undefined` when the zip itself has to be listed,
 * because it is refused, holds nothing or too much, or is a workbook under a wrong name.
 */
export async function openZip(zip: FoundZip, depth = 1): Promise<readonly FoundFile[] | undefined> {
  const verdict = guardZip(zip.bytes);
  if (verdict.kind !== "plain-zip") return undefined;
  const files: FoundFile[] = [];
  for (const entry of verdict.entries) {
    const name = entry.name.replaceAll("\\", "/");
    if (name.endsWith("/") || name.split("/").some(isIgnoredName)) continue;
    files.push(...(await filesOfEntry(zip, entry, name, depth)));
    // Zips within a zip may hold a thousand times as much as any zip alone.
    if (files.length > defaultZipLimits.entries) return undefined;
  }
  return files.length === 0 ? undefined : files;
}

async function filesOfEntry(
  zip: FoundZip,
  entry: ZipEntry,
  name: string,
  depth: number,
): Promise<readonly FoundFile[]> {
  const path = `${zip.prefix}${name}`;
  const file: FoundFile = {
    path,
    location: zip.location,
    inZip: true,
    identity: `${zip.identity}/${entry.name}`,
    changedOn: dosDay(dateOf(zip.bytes, entry)),
    bytes: () => zipEntryBytes(entry, zip.readRange, zip.unpacker),
  };
  if (!isZipName(name) || depth >= DEEPEST) return [file];
  const bytes = await file.bytes();
  const readRange: ReadRange = (offset, length) =>
    Promise.resolve(bytes.subarray(offset, offset + length));
  const inner = { ...zip, bytes, readRange, identity: file.identity, prefix: `${path}/` };
  return (await openZip(inner, depth + 1)) ?? [file];
}

function dateOf(bytes: Uint8Array, { offset }: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint16(offset + DATE_IN_HEADER, true);
}
