/**
 * Serves the workbench on this machine alone: the page, and under /pane/ the very files that Excel
 * is offered, except for Microsoft's loader, which the workbench stands in for.
 */
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import process from "node:process";
import { parseArgs } from "node:util";
import { addinFolder, buildIfStale, workbenchFolder } from "./build.mjs";
import { ensure, fail, isEntry, say } from "./ensure.mjs";

const USUAL_PORT = 3000;
const HERE = "127.0.0.1";

/** Builds what is stale, serves, says where, and opens the browser where there is one. */
export async function openWorkbench(args) {
  const { port, open } = readArguments(args);
  buildIfStale("addin", "workbench");
  const { address } = await serve(port);
  say(`Trang dùng thử đang chạy tại ${address}`);
  say("Để nguyên cửa sổ này trong khi dùng; nhấn Ctrl + C để dừng.");
  if (open) openBrowser(address);
}

/** Serves the built pages; a taken port is replaced by a free one, unless a person chose it. */
export async function serve(wanted) {
  const { default: sirv } = await import("sirv");
  const page = sirv(workbenchFolder, { dev: true, etag: true });
  const pane = sirv(addinFolder, { dev: true, etag: true });
  const server = createServer((request, response) =>
    page(request, response, () => servePane(pane, request, response)),
  );
  await listen(server, wanted ?? USUAL_PORT).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    if (wanted !== undefined)
      fail(`Cổng ${wanted} đang có chương trình khác dùng; hãy chọn cổng khác bằng --port.`);
    return listen(server, 0);
  });
  return { server, address: `http://localhost:${server.address().port}/` };
}

function servePane(pane, request, response) {
  const notHere = () => {
    response.statusCode = 404;
    response.end();
  };
  if (!request.url.startsWith("/pane/")) return notHere();
  request.url = request.url.slice("/pane".length);
  // What the first folder noted of the address no longer holds.
  delete request._parsedUrl;
  return pane(request, response, notHere);
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HERE, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function readArguments(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: "string" },
        "no-open": { type: "boolean" },
        browser: { type: "boolean" },
      },
    });
    if (values.port !== undefined && !/^\d{1,5}$/u.test(values.port)) throw new Error(values.port);
    return {
      port: values.port === undefined ? undefined : Number(values.port),
      open: values["no-open"] !== true && hasScreen(),
    };
  } catch {
    return fail("Cách dùng: npm start -- [--browser] [--port SỐ-CỔNG] [--no-open]");
  }
}

function hasScreen() {
  if (process.env.CI !== undefined && process.env.CI !== "") return false;
  if (process.platform === "win32" || process.platform === "darwin") return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Where the browser cannot be opened, the address is printed all the same. */
function openBrowser(address) {
  const [program, ...args] = {
    win32: ["cmd", "/c", "start", "", address],
    darwin: ["open", address],
  }[process.platform] ?? ["xdg-open", address];
  const browser = spawn(program, args, { stdio: "ignore", detached: true });
  browser.on("error", () => say("Không tự mở được trình duyệt; hãy mở địa chỉ trên."));
  browser.unref();
}

if (isEntry(import.meta.url)) {
  ensure();
  await openWorkbench(process.argv.slice(2));
}
