/**
 * Makes the repository ready to run: a Node that is new enough, and the packages that the lock file
 * names. Uses nothing but Node itself, because it runs when nothing else is there yet. Speaks
 * Vietnamese, because whoever starts the program sees it, and only on stderr.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The top folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const lockFile = join(root, "package-lock.json");
const installedLockFile = join(root, "node_modules", ".package-lock.json");
const stampFile = join(root, "node_modules", ".kehoach-lock-hash");

/** Whether a version such as "20.19.1" reaches the one that package.json asks for, such as ">=20.19". */
export function isNewEnough(version, wanted) {
  const [major, minor] = numbers(version);
  const [wantedMajor, wantedMinor] = numbers(wanted);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Ends the process with a clear sentence when Node is too old. */
export function ensureNode() {
  const wanted = readJson(join(root, "package.json")).engines.node;
  if (isNewEnough(process.versions.node, wanted)) return;
  fail(
    `Cần Node.js ${wanted.replace(/^>=/u, "từ bản ")} trở lên; máy đang dùng bản ${process.versions.node}.`,
  );
}

/** Whether what is installed is what the lock file names. */
export function isInstalled() {
  if (!existsSync(lockFile)) return true;
  if (!existsSync(installedLockFile)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === lockHash()) return true;
  if (!installedAgrees()) return false;
  stamp();
  return true;
}

/** Installs the packages when they are missing or differ from the lock file; otherwise does nothing. */
export function ensurePackages() {
  if (isInstalled()) return;
  const why = existsSync(installedLockFile) ? "package-lock.json đã thay đổi" : "chạy lần đầu";
  say(`Cài đặt các gói cần thiết bằng “npm ci” (${why}), khoảng một phút…`);
  const { status } = runNpm([
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--no-dry-run",
    "--no-global",
    "--loglevel=error",
  ]);
  if (status !== 0) fail("Không cài đặt được các gói; hãy xem thông báo của npm ở trên.");
  stamp();
}

/** Everything a command needs before it can start. */
export function ensure() {
  ensureNode();
  ensurePackages();
}

/** A line for the person at the terminal, never on stdout. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Says why nothing more can be done, and ends the process. */
export function fail(sentence) {
  say(sentence);
  process.exit(1);
}

/** Whether a module is the script that was started, rather than imported by another. */
export function isEntry(moduleUrl) {
  const started = process.argv[1];
  return (
    started !== undefined &&
    existsSync(started) &&
    moduleUrl === pathToFileURL(realpathSync(started)).href
  );
}

/** Packages for other systems are in the lock file but never on the disk, so they may be absent. */
function installedAgrees() {
  const installed = readJson(installedLockFile).packages;
  return Object.entries(readJson(lockFile).packages)
    .filter(([place]) => place !== "")
    .every(([place, wanted]) =>
      installed[place] === undefined
        ? wanted.optional === true || wanted.devOptional === true
        : installed[place].version === wanted.version,
    );
}

function lockHash() {
  return createHash("sha256").update(readFileSync(lockFile)).digest("hex");
}

function stamp() {
  writeFileSync(stampFile, lockHash());
}

/** What npm prints goes to stderr: stdout belongs to the command that is about to run. */
function runNpm(args) {
  const windows = process.platform === "win32";
  return spawnSync(windows ? "npm.cmd" : "npm", args, {
    cwd: root,
    shell: windows,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, NODE_ENV: "development" },
  });
}

function numbers(version) {
  const { major, minor } = /(?<major>\d+)\.(?<minor>\d+)/u.exec(version)?.groups ?? {};
  return [Number(major), Number(minor)];
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

if (isEntry(import.meta.url)) ensure();
