// The floor: unpack every part, verify its checksum, and find every cell with one pattern. Understands nothing.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { crc32, inflateRawSync } from "node:zlib";

const folder = process.argv[2];
const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gu;
let cells = 0;

for (const name of readdirSync(folder)) {
  const file = readFileSync(join(folder, name));
  let at = file.readUInt32LE(file.length - 6);
  const entries = file.readUInt16LE(file.length - 12);
  for (let entry = 0; entry < entries; entry += 1) {
    const packedSize = file.readUInt32LE(at + 20);
    const start = file.readUInt32LE(at + 42);
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const packed = file.subarray(data, data + packedSize);
    const part = file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (crc32(part) !== file.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`);
    for (const cell of part.toString("utf8").matchAll(CELL)) cells += cell.length > 0 ? 1 : 0;
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}
process.stdout.write(JSON.stringify({ cells }));
