import type { FileWork } from "../usecases/fileWork";
import type { PickedFile } from "./pickedFile";
import { workerFileWork } from "./workerFileWork";
import type { ToPane } from "./workProtocol";

/** Starts the worker that reads and writes files, and gives its work. */
export function startFileWork(): FileWork<PickedFile> {
  const worker = new Worker(new URL("./paneWorker.ts", import.meta.url));
  return workerFileWork({
    say: (message, handedOver) => worker.postMessage(message, handedOver),
    hear: (listener) =>
      worker.addEventListener("message", (event: MessageEvent<ToPane>) => listener(event.data)),
    broken: (listener) => worker.addEventListener("error", ({ message }) => listener(message)),
  });
}
