import { openFiles } from "../adapters/xlsx/files";
import { localDay } from "../adapters/xlsx/localDay";
import { nodeUnpacker } from "../adapters/xlsx/nodeUnpacker";
import { patchPackage } from "../adapters/xlsx/patch/patchPackage";
import { makeReadHandedIn } from "../adapters/xlsx/readHandedIn";
import { writeWorkbook } from "../adapters/xlsx/writeWorkbook";
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

const ports = {
  read: makeReadHandedIn(nodeUnpacker),
  write: writeWorkbook,
  patch: patchPackage,
  files: openFiles(process.cwd()),
};

void run(process.argv.slice(2), streams, ports).then((exitCode) => {
  process.exitCode = exitCode;
});
