/**
 * `npm run sideload`: the task pane in the Excel of this machine (Windows, macOS), served over https
 * on localhost until Ctrl + C. `npm run sideload:stop` takes the pane out of Excel again when the
 * window was closed instead.
 */
import { existsSync } from "node:fs";
import { createServer } from "node:https";
import { createRequire } from "node:module";
import { posix, win32 } from "node:path";
import process from "node:process";
import { addinFolder, buildIfStale } from "./build.mjs";
import { ensure, fail, isEntry, say } from "./ensure.mjs";
import { LOCAL_ADDRESS, localManifest } from "./manifest.mjs";

const windowsFolders = [["root", "Office16"], ["Office16"]];

/** Whether there is an Excel on this machine that Microsoft's tools can open with the pane in it. */
export function canSideload() {
  return findExcel(process.platform, process.env, existsSync) !== undefined;
}

/** Where Excel is installed on a system, or undefined. */
export function findExcel(platform, env, exists) {
  return excelPlaces(platform, env).find((place) => exists(place));
}

/** Serves the pane and opens Excel with it. */
export async function sideload() {
  buildIfStale("addin");
  const { startDebugging } = await import("office-addin-debugging");
  const server = await serveSecurely();
  process.once("SIGINT", () => void stopAll(server));
  await startDebugging(localManifest, {
    appType: "desktop",
    app: "excel",
    enableDebugging: false,
    enableLiveReload: false,
  });
  say("Excel đang mở với thẻ “Kế hoạch”. Để nguyên cửa sổ này; nhấn Ctrl + C để dừng.");
}

/** Takes the pane out of Excel. */
export async function stopSideload() {
  const { stopDebugging } = await import("office-addin-debugging");
  await stopDebugging(localManifest);
}

function excelPlaces(platform, env) {
  if (platform === "darwin")
    return ["/Applications", posix.join(env.HOME ?? "/", "Applications")].map((folder) =>
      posix.join(folder, "Microsoft Excel.app"),
    );
  if (platform !== "win32") return [];
  return [env.ProgramW6432, env.ProgramFiles, env["ProgramFiles(x86)"]]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      windowsFolders.map((parts) => win32.join(folder, "Microsoft Office", ...parts, "EXCEL.EXE")),
    );
}

/** The certificate is made for localhost on this machine; the system asks once whether to trust it. */
async function serveSecurely() {
  const certificates = createRequire(import.meta.resolve("office-addin-debugging"))(
    "office-addin-dev-certs",
  );
  const options = await certificates.getHttpsServerOptions();
  const { default: sirv } = await import("sirv");
  const server = createServer(options, sirv(addinFolder, { dev: true, etag: true }));
  const { hostname, port } = new URL(LOCAL_ADDRESS);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(Number(port), hostname, resolve);
  }).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    fail(`Cổng ${port} đang có chương trình khác dùng; hãy đóng chương trình đó rồi chạy lại.`);
  });
  return server;
}

async function stopAll(server) {
  server.close();
  server.closeAllConnections();
  await stopSideload();
  process.exit(0);
}

if (isEntry(import.meta.url)) {
  ensure();
  if (process.argv.includes("--stop")) await stopSideload();
  else if (canSideload()) await sideload();
  else fail("Không tìm thấy Excel trên máy này; hãy dùng “npm run start:browser”.");
}
