/** Builds the command line into dist/ when it is missing or older than what it is made from. */
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

const dist = join(root, "dist");
const sources = ["src", "seeds", "webpack.config.js", "tsconfig.json", "package-lock.json"];
const notBuilt = join(root, "src", "dev");

/** The file that runs the command line. */
export const cliBundle = join(dist, "cli.cjs");

/** Whether there is a command line to build. */
export function hasCli() {
  return existsSync(join(root, "src", "cli", "main.ts"));
}

/** Whether something in the bundle's sources changed after it was built. */
export function isStale() {
  if (!existsSync(cliBundle)) return true;
  const builtAt = statSync(cliBundle).mtimeMs;
  return sources.some((source) => changedAfter(join(root, source), builtAt));
}

/** Builds when stale; what webpack has to say goes to stderr. */
export function buildIfStale() {
  if (isStale()) build();
}

/**
 * Builds in a folder of its own and moves the result into place, so that a command that runs
 * meanwhile never sees half a file. The bundle takes the time of the build's start: what is
 * changed during the build is newer, and built next time.
 */
function build() {
  const startedAt = new Date();
  const unfinished = join(dist, `.unfinished-${process.pid}`);
  say("Đang dựng chương trình…");
  mkdirSync(dist, { recursive: true });
  const { status } = runWebpack(unfinished);
  if (status === 0) publish(unfinished, startedAt);
  rmSync(unfinished, { recursive: true, force: true });
  if (status !== 0) fail("Không dựng được chương trình; hãy xem lỗi ở trên.");
}

/** The command line itself comes last: once it is there, its workers are too. */
function publish(folder, builtAt) {
  const byCliLast = (name) => (name === "cli.cjs" ? 1 : 0);
  const names = readdirSync(folder).sort((one, other) => byCliLast(one) - byCliLast(other));
  for (const name of names) {
    utimesSync(join(folder, name), builtAt, builtAt);
    renameSync(join(folder, name), join(dist, name));
  }
}

function runWebpack(outputPath) {
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const args = [webpack, "--stats", "errors-only", "--output-path", outputPath];
  return spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
}

/** A folder's own time counts too: it changes when a file in it is deleted or renamed. */
function changedAfter(path, time) {
  if (path === notBuilt || !existsSync(path)) return false;
  const stat = statSync(path);
  if (stat.mtimeMs > time) return true;
  return (
    stat.isDirectory() && readdirSync(path).some((name) => changedAfter(join(path, name), time))
  );
}

if (isEntry(import.meta.url)) {
  ensure();
  buildIfStale();
}
