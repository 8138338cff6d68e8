import type { PackageParts } from "./patch/packageParts";
import { openParts } from "./patch/packageParts";
import { setProperties } from "./patch/setProperties";
import type { ZipMeans } from "./packer";
import { guardZip } from "./zipGuard";

const SEAL = "kehoach_seal";
const PROPERTIES = "docProps/custom.xml";
const ELEMENT = new RegExp(`<property [^>]*name="${SEAL}"[^>]*>.*?</property>`, "u");

/**
 * Writes into a package what tells later whether all of it still is as it was written: programs that
 * save it keep the seal, as a property, but not what the seal says of the parts.
 */
export function sealPackage(parts: PackageParts): void {
  if (!setProperties(parts, { [SEAL]: sealOf(parts) }))
    throw new Error("The properties just written cannot be read");
}

/** Whether a file is, part by part, as it was sealed: nobody has entered, drawn or set anything since. */
export function isAsSealed(bytes: Uint8Array, zip: ZipMeans): boolean {
  if (guardZip(bytes).kind !== "workbook-zip") return false;
  const parts = openParts(bytes, zip);
  const properties = parts.text(PROPERTIES);
  const [element] = ELEMENT.exec(properties ?? "") ?? [];
  if (properties === undefined || element === undefined) return false;
  return element.includes(`>${sealOf(parts)}<`);
}

/** Tells names, sizes and checksums of all parts; of the properties, as they are without the seal. */
function sealOf(parts: PackageParts): string {
  const { unpacker } = parts.zip;
  const encoder = new TextEncoder();
  const properties = parts.text(PROPERTIES) ?? "";
  const lines = parts
    .names()
    .toSorted()
    .map((name) => {
      if (name !== PROPERTIES) return [name, ...Object.values(parts.sumOf(name))].join(" ");
      return `${name} ${unpacker.crc32(encoder.encode(properties.replace(ELEMENT, "")))}`;
    });
  return unpacker.crc32(encoder.encode(lines.join("\n"))).toString(16);
}
