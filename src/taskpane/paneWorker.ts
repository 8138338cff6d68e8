import "./withoutEval";
import { makeReadHandedIn } from "../adapters/xlsx/readHandedIn";
import { makeUnzip } from "../adapters/xlsx/unzipPicked";
import { portableUnpacker } from "../adapters/xlsx/unpacker";
import { writeWorkbook } from "../adapters/xlsx/writeWorkbook";
import { writeZip } from "../adapters/xlsx/writeZip";
import type { PatchPackage } from "../usecases/ports";
import { openCatalogue } from "../usecases/catalogue";
import { makeFileWork } from "../usecases/collection";
import { markContent } from "./markContent";
import { onPickedFiles } from "./pickedFile";
import { serveFileWork } from "./serveFileWork";
import type { ToWorker } from "./workProtocol";

/** The part of a worker's own scope that is used; the types of the page know no other. */
interface WorkerScope {
  readonly postMessage: (message: unknown, handedOver: Transferable[]) => void;
  readonly addEventListener: (
    type: "message",
    listener: (event: { readonly data: unknown }) => void,
  ) => void;
}

const scope = globalThis as unknown as WorkerScope;

/** Promises alone would never let a message in; a message to oneself goes round by way of the others. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Nobody notices that a wish to stop is heard this much later, in milliseconds. */
const LISTEN_EVERY = 20;
let listened = 0;

function pause(): Promise<void> {
  if (performance.now() - listened < LISTEN_EVERY) return Promise.resolve();
  listened = performance.now();
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

/** Only who sends files back needs it. */
const patch: PatchPackage = async (bytes, edits) => {
  const { patchPackage } = await import("../adapters/xlsx/patch/patchPackage");
  return patchPackage(bytes, edits);
};

const work = makeFileWork(
  {
    read: makeReadHandedIn(portableUnpacker),
    write: writeWorkbook,
    patch,
    zip: writeZip,
    unzip: makeUnzip(portableUnpacker),
    mark: markContent,
    pause,
  },
  openCatalogue(),
);

serveFileWork(
  {
    say: (message, handedOver) => scope.postMessage(message, handedOver),
    hear: (listener) => scope.addEventListener("message", ({ data }) => listener(data as ToWorker)),
  },
  onPickedFiles(work),
);
