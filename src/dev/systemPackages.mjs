/**
 * Programs outside npm that some tests use. On Debian and Ubuntu, as root, absent ones are
 * installed; elsewhere their suites are skipped by name, and with CI=true an absent one is a
 * failure. `--find <name>` prints where a program is, or nothing: tests ask through it.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, realpathSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import { fail, isEntry, say } from "./ensure.mjs";

/**
 * One entry a program: its name in tests, what people call it, its Debian packages (`a|b`: the first
 * that the system knows), how it is found.
 */
export const programs = [
  {
    name: "libreoffice",
    title: "LibreOffice Calc",
    packages: ["libreoffice-calc-nogui|libreoffice-calc"],
    find: calc,
  },
  {
    name: "pdftoppm",
    title: "poppler",
    packages: ["poppler-utils"],
    find: onPath("pdftoppm"),
  },
  {
    name: "font",
    title: "fontconfig with a font like Times New Roman that has Vietnamese",
    packages: ["fonts-liberation2|fonts-liberation", "fontconfig"],
    find: font,
  },
  {
    name: "openpyxl",
    title: "Python with openpyxl",
    packages: ["python3-openpyxl"],
    find: openpyxl,
  },
  {
    name: "chromium",
    title: "Chromium",
    packages: ["chromium"],
    find: onPath("chromium", "chromium-browser", "google-chrome"),
  },
];

/** Installs absent programs where that is possible, and says which stay absent. */
export function ensureSystemPackages() {
  const absent = absentPrograms();
  if (absent.length > 0 && canInstall()) install(absent.flatMap(({ packages }) => packages));
  const stillAbsent = absent.length > 0 ? absentPrograms() : [];
  for (const { title, name } of stillAbsent) {
    say(`${title} is not installed: suites that need "${name}" are skipped, and named at the end.`);
  }
  if (stillAbsent.length > 0 && process.env.CI === "true") {
    fail("With CI=true every program that the tests use must be there.");
  }
}

function absentPrograms() {
  return programs.filter(({ find }) => find() === undefined);
}

function canInstall() {
  return (
    process.getuid?.() === 0 &&
    existsSync("/etc/debian_version") &&
    onPath("apt-get")() !== undefined
  );
}

/** `--no-remove`: rather fail than replace an office suite that somebody installed. */
function install(packages) {
  say(`Installing what the tests need: apt-get update, apt-get install ${packages.join(" ")} …`);
  apt("update");
  const known = packages.map((names) => names.split("|").find(isKnown) ?? names);
  apt("install", "--yes", "--no-install-recommends", "--no-remove", ...known);
}

function isKnown(name) {
  return spawnSync("apt-cache", ["show", "--no-all-versions", name]).status === 0;
}

function apt(...args) {
  const { status } = spawnSync("apt-get", ["-qq", "-o", "Dpkg::Use-Pty=0", ...args], {
    stdio: ["ignore", "ignore", 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", DEBCONF_NOWARNINGS: "yes" },
  });
  if (status !== 0) say(`apt-get ${args[0]} did not succeed; the reason stands above.`);
}

/** An office suite can be there without its spreadsheet; a wrapper script (snap) cannot tell us. */
function calc() {
  const soffice =
    onPath("soffice", "libreoffice")() ??
    existing("/Applications/LibreOffice.app/Contents/MacOS/soffice");
  if (soffice === undefined) return undefined;
  const folder = dirname(realpathSync(soffice));
  const isBare = existsSync(join(folder, "soffice.bin")) && process.platform === "linux";
  return isBare && !existsSync(join(folder, "libsclo.so")) ? undefined : soffice;
}

/** The `fonts-liberation` of Debian 12 is too old to have Vietnamese. */
function font() {
  const { stdout } = spawnSync("fc-list", [":lang=vi", "family"], { encoding: "utf8" });
  return /Times New Roman|Liberation Serif/u.exec(stdout ?? "")?.[0];
}

/** The first Python on the path may be one without packages of the system's. */
function openpyxl() {
  return [onPath("python3")(), existing("/usr/bin/python3"), onPath("python")()]
    .filter((python) => python !== undefined)
    .find((python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0);
}

function onPath(...names) {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  return () =>
    names
      .flatMap((name) => endings.map((ending) => name + ending))
      .flatMap((name) =>
        (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)),
      )
      .find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function existing(path) {
  return existsSync(path) ? path : undefined;
}

/** A name that is not in the list is a slip in a test, not an absent program. */
function printWhereIs(name) {
  const program = programs.find((candidate) => candidate.name === name);
  if (program === undefined) fail(`No program "${name}" in systemPackages.mjs.`);
  process.stdout.write(program.find() ?? "");
}

if (isEntry(import.meta.url)) {
  if (process.argv[2] === "--find") printWhereIs(process.argv[3]);
  else ensureSystemPackages();
}
