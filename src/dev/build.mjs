/**
 * Builds into dist/ what is missing or older than what it is made from: the command line, the task
 * pane, the workbench. Each is built for itself, so that nobody waits for what is not asked for.
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { ensure, fail, isEntry, root, say } from "./ensure.mjs";
import { wantedAddress, writeManifest } from "./manifest.mjs";

const dist = join(root, "dist");

/** The file that runs the command line. */
export const cliBundle = join(dist, "cli.cjs");
/** The folder that a web server offers to Excel. */
export const addinFolder = join(dist, "addin");
/** The folder of the page with a grid beside the pane. */
export const workbenchFolder = join(dist, "workbench");

const common = ["seeds", "webpack.config.js", "tsconfig.json", "package-lock.json"];
const core = ["src/domain", "src/workbook", "src/usecases", "src/adapters/xlsx"];

/**
 * What can be built, by the name of its webpack configuration: what it starts from, what it is made
 * from, what tells when it was built, how it comes into place.
 */
const targets = {
  cli: {
    title: "chương trình",
    entry: "src/cli/main.ts",
    sources: [...common, ...core, "src/cli"],
    product: cliBundle,
    publish: publishCli,
  },
  addin: {
    title: "ngăn tác vụ cho Excel",
    entry: "src/taskpane/main.tsx",
    sources: [
      ...common,
      ...core,
      "src/adapters/office",
      "src/taskpane",
      "src/host/contract",
      "src/workbench/contract.html",
      "src/workbench/contractPage.ts",
      "assets",
    ],
    product: join(addinFolder, "taskpane.html"),
    publish: publishPage(addinFolder),
  },
  workbench: {
    title: "trang dùng thử (lưới bảng tính cạnh ngăn tác vụ)",
    entry: "src/workbench/main.ts",
    sources: [...common, ...core, "src/host", "src/workbench"],
    product: join(workbenchFolder, "index.html"),
    publish: publishPage(workbenchFolder),
  },
};

/** The names of everything that can be built in this repository. */
export function buildable() {
  return Object.keys(targets).filter((name) => existsSync(join(root, targets[name].entry)));
}

/** Builds those of the named that are stale; what webpack has to say goes to stderr. */
export function buildIfStale(...names) {
  const address = wantedAddress();
  for (const name of names) if (isStale(targets[name])) build(name);
  // Not part of what is stale: another address needs no other pane.
  if (names.includes("addin")) writeManifest(addinFolder, address);
}

/** Whether something that a product is made from changed after it was built. */
function isStale({ product, sources }) {
  if (!existsSync(product)) return true;
  const builtAt = statSync(product).mtimeMs;
  return sources.some((source) => changedAfter(join(root, source), builtAt));
}

/**
 * Builds in a folder of its own and moves the result into place, so that a command that runs
 * meanwhile never sees half a file. The product takes the time of the build's start: what is
 * changed during the build is newer, and built next time.
 */
function build(name) {
  const { title, publish } = targets[name];
  const startedAt = new Date();
  const unfinished = join(dist, `.unfinished-${name}-${process.pid}`);
  say(`Đang dựng ${title}…`);
  mkdirSync(dist, { recursive: true });
  const { status } = runWebpack(name, unfinished);
  if (status === 0) publish(unfinished, startedAt);
  rmSync(unfinished, { recursive: true, force: true });
  if (status !== 0) fail(`Không dựng được ${title}; hãy xem lỗi ở trên.`);
}

/** The command line itself comes last: once it is there, the program and its workers are too. */
function publishCli(folder, builtAt) {
  const byCliLast = (name) => (name === "cli.cjs" ? 1 : 0);
  const names = readdirSync(folder).sort((one, other) => byCliLast(one) - byCliLast(other));
  for (const name of names) {
    utimesSync(join(folder, name), builtAt, builtAt);
    renameSync(join(folder, name), join(dist, name));
  }
}

/** A page's folder is replaced as a whole: files of earlier builds have other names, and go. */
function publishPage(place) {
  return (folder, builtAt) => {
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), builtAt, builtAt);
    const earlier = `${folder}-earlier`;
    if (existsSync(place)) renameSync(place, earlier);
    renameSync(folder, place);
    rmSync(earlier, { recursive: true, force: true });
  };
}

function runWebpack(name, outputPath) {
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const args = ["--config-name", name, "--stats", "errors-only", "--output-path", outputPath];
  return spawnSync(process.execPath, [webpack, ...args], { cwd: root, stdio: ["ignore", 2, 2] });
}

/** A folder's own time counts too: it changes when a file in it is deleted or renamed. */
function changedAfter(path, time) {
  if (!existsSync(path)) return false;
  const stat = statSync(path);
  if (stat.mtimeMs > time) return true;
  return (
    stat.isDirectory() && readdirSync(path).some((name) => changedAfter(join(path, name), time))
  );
}

if (isEntry(import.meta.url)) {
  ensure();
  buildIfStale(...buildable());
}
