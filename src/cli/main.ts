import { join } from "node:path";
import { crewSize } from "../adapters/xlsx/crew/crewSize";
import { makeOpenCrew } from "../adapters/xlsx/crew/openCrew";
import { openFiles } from "../adapters/xlsx/files";
import { localDay } from "../adapters/xlsx/localDay";
import { openMemory } from "../adapters/xlsx/memory/openMemory";
import { memoryFolder } from "../adapters/xlsx/memory/memoryFolder";
import { nodeZip } from "../adapters/xlsx/nodeZip";
import { nodeReadRows } from "../adapters/xlsx/nodeReadRows";
import { nodeUnpacker } from "../adapters/xlsx/nodeUnpacker";
import { outlinePackage } from "../adapters/xlsx/patch/outlinePackage";
import { makePatchPackage } from "../adapters/xlsx/patch/patchPackage";
import { isAsSealed } from "../adapters/xlsx/seal";
import { makeReadHandedIn } from "../adapters/xlsx/readHandedIn";
import { writeWorkbook } from "../adapters/xlsx/writeWorkbook";
import type { Ports } from "./command";
import { run } from "./run";
import type { Streams } from "./terminal";

const streams: Streams = {
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY,
  columns: process.stderr.columns,
  readInput: readStdin,
  clock: () => performance.now(),
  today: localDay(new Date()),
};

async function readStdin(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString("utf8");
}

// Whoever reads our output may stop early ("| head"); that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

/** Webpack's hash of everything in this program, the plans included. */
declare const __webpack_hash__: string;

/** A winter day and a summer day tell the time zone; asking `Intl` for its name takes 9 ms. */
const someDays = [0, 6].map((month) => new Date(2025, month, 1).toString());
// What another build, another Node or another time zone found in a file is never taken for ours.
const program = [__webpack_hash__, process.version, ...someDays];
const folder = memoryFolder(process.env, process.platform);

const ports: Ports = {
  read: makeReadHandedIn(nodeUnpacker),
  write: (draft, means) => writeWorkbook(draft, { ...means, zip: nodeZip }),
  patch: makePatchPackage(nodeZip),
  outline: (bytes) => outlinePackage(bytes, nodeZip),
  isAsWritten: (bytes) => isAsSealed(bytes, nodeZip),
  readRows: nodeReadRows,
  files: openFiles(process.cwd()),
  openCrew: makeOpenCrew(join(__dirname, "readingWorker.cjs"), crewSize(process.env)),
  ...(folder === null ? {} : { memory: openMemory(folder, JSON.stringify(program)) }),
};

void run(process.argv.slice(2), streams, ports).then((exitCode) => {
  process.exitCode = exitCode;
});
