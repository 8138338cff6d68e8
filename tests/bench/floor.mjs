// The floor: unpack every part, verify its checksum, and pass over its XML; understands nothing.
// `floor.mjs FOLDER pattern|saxes THREADS`: cells found by one pattern, or by a parser that honours XML.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { crc32, inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gu;

const COUNTING = {
  pattern: (xml) => xml.match(CELL)?.length ?? 0,
  saxes: (xml) => {
    let cells = 0;
    const parser = new SaxesParser();
    parser.on("opentag", ({ name }) => {
      if (name === "c") cells += 1;
    });
    parser.on("text", () => undefined);
    parser.write(xml).close();
    return cells;
  },
};

function cellsIn(paths, kind) {
  let cells = 0;
  for (const path of paths) {
    const file = readFileSync(path);
    let at = file.readUInt32LE(file.length - 6);
    const entries = file.readUInt16LE(file.length - 12);
    for (let entry = 0; entry < entries; entry += 1) {
      const packedSize = file.readUInt32LE(at + 20);
      const start = file.readUInt32LE(at + 42);
      const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
      const packed = file.subarray(data, data + packedSize);
      const part = file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
      if (crc32(part) !== file.readUInt32LE(at + 16)) throw new Error(`${path} is damaged`);
      cells += COUNTING[kind](part.toString("utf8"));
      at +=
        46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
  }
  return cells;
}

function elsewhere(paths, kind) {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: { paths, kind } });
    thread.on("message", resolve);
    thread.on("error", reject);
  });
}

if (isMainThread) {
  const [, , folder, kind, threads] = process.argv;
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const shares = Array.from({ length: Number(threads) }, (_, share) =>
    paths.filter((_path, at) => at % Number(threads) === share),
  );
  const [own, ...others] = shares;
  const found = others.map((share) => elsewhere(share, kind));
  const cells = [cellsIn(own, kind), ...(await Promise.all(found))];
  process.stdout.write(JSON.stringify({ cells: cells.reduce((sum, each) => sum + each, 0) }));
} else parentPort.postMessage(cellsIn(workerData.paths, workerData.kind));
