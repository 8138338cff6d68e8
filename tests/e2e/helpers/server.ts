import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";

const script = resolve(__dirname, "../../../src/dev/serve.mjs");

/** The workbench as a person starts it, at a free port. */
export interface Server {
  readonly address: string;
  readonly stop: () => void;
}

/** Starts `serve.mjs`, at a free port unless told otherwise, and waits until it says where it serves. */
export function startServer(args: readonly string[] = ["--port", "0"]): Promise<Server> {
  const server = spawn(process.execPath, [script, "--no-open", ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  return new Promise((found, failed) => {
    let said = "";
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const address = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (address !== undefined) found({ address, stop: () => stop(server) });
    });
    server.once("exit", () => failed(new Error(`The server ended: ${said}`)));
  });
}

function stop(server: ChildProcess): void {
  server.removeAllListeners("exit");
  server.kill();
}
