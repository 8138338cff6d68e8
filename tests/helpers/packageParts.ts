import { readZipDirectory } from "../../src/adapters/xlsx/zipDirectory";

/** Every entry of a package as it is packed, header and data, by its name. */
export function packedParts(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const directory = readZipDirectory(bytes, 65_535);
  if (directory.kind !== "directory") throw new Error(directory.kind);
  const byPlace = directory.entries.toSorted((a, b) => a.offset - b.offset);
  return new Map(
    byPlace.map(({ name, offset }, at) => [
      name,
      Buffer.from(bytes.subarray(offset, byPlace[at + 1]?.offset ?? directory.start)),
    ]),
  );
}

/** The names of the parts whose packed bytes differ, and of those that came or went. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [packedParts(before), packedParts(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names]
    .filter((name) => {
      const [one, other] = [old.get(name), now.get(name)];
      return one === undefined || other === undefined || !one.equals(other);
    })
    .sort();
}
