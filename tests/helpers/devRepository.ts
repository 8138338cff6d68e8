import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const scripts = resolve(__dirname, "../../src/dev");

/** What the stand-in for npm installs. */
export const lockFile = { packages: { "": {}, "node_modules/some": { version: "1.0.0" } } };

/** Stands in for npm: writes down how it was called, and installs what the lock file names. */
const npmStub = `#!${process.execPath}
const { appendFileSync, cpSync, rmSync } = require("node:fs");
console.log("npm talks");
appendFileSync("npm.log", process.argv[2] + "\\n");
rmSync("node_modules", { recursive: true, force: true });
cpSync("kept", "node_modules", { recursive: true });
cpSync("package-lock.json", "node_modules/.package-lock.json");
`;

/** Stands in for webpack: leaves a program that says what it was given, and notes the builds. */
const webpackStub = `
const { appendFileSync, mkdirSync, writeFileSync } = require("node:fs");
const given = (name) => process.argv[process.argv.indexOf(name) + 1];
const folder = given("--output-path");
const program = "console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 7;";
console.log("webpack talks");
appendFileSync("builds.log", given("--config-name") + "\\n");
mkdirSync(folder, { recursive: true });
writeFileSync(folder + "/cli.cjs", program);
writeFileSync(folder + "/taskpane.html", "");
writeFileSync(folder + "/index.html", "");
`;

/** Stands in for jest: leaves the totals it is told to, and ends as it is told to. */
const jestStub = `
const { writeFileSync } = require("node:fs");
const { JEST_TOTALS, JEST_STATUS, KEHOACH_TEST_TOTALS } = process.env;
console.log("jest was given " + process.argv[2]);
if (JEST_TOTALS) writeFileSync(KEHOACH_TEST_TOTALS, JEST_TOTALS);
process.exitCode = Number(JEST_STATUS);
`;

/** A small repository with the real scripts in it and stand-ins for everything they start. */
export function aRepository() {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-dev-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const writeProgram = (name: string, text: string) => {
    write(`path/${name}`, text);
    chmodSync(join(folder, "path", name), 0o755);
  };

  cpSync(scripts, join(folder, "src/dev"), { recursive: true });
  write("package.json", JSON.stringify({ type: "module", engines: { node: ">=20.19" } }));
  write("package-lock.json", JSON.stringify(lockFile));
  write("src/cli/main.ts", "");
  write("kept/package.json", "{}");
  write("kept/webpack/bin/webpack.js", webpackStub);
  write("kept/jest/bin/jest.js", jestStub);
  write("path/package.json", "{}");
  writeProgram("npm", npmStub);

  return {
    folder,
    write,
    writeProgram,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
    /** Only the stand-ins are on the path, so that nothing is ever really installed. */
    run: (script: string, args: readonly string[] = [], env: Record<string, string> = {}) =>
      spawnSync(process.execPath, [join(folder, "src/dev", script), ...args], {
        cwd: tmpdir(),
        encoding: "utf8",
        env: { ...process.env, CI: "", PATH: join(folder, "path"), ...env },
      }),
    linesOf: (file: string): readonly string[] =>
      existsSync(join(folder, file))
        ? readFileSync(join(folder, file), "utf8").trim().split("\n")
        : [],
    /** Makes a file newer than anything built, however coarse the file system's clock is. */
    touch: (file: string) => {
      const later = new Date(Date.now() + 60_000);
      utimesSync(join(folder, file), later, later);
    },
  };
}
