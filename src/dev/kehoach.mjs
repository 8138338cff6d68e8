#!/usr/bin/env node
/**
 * The command `kehoach` in a fresh clone: installs and builds what is missing, then runs the built
 * program in this same process. Prints nothing on stdout itself.
 */
import process from "node:process";
import { pathToFileURL } from "node:url";
import { buildIfStale, cliBundle } from "./build.mjs";
import { ensure } from "./ensure.mjs";

ensure();
buildIfStale("cli");
// npm runs scripts in the package's folder; files are named from where the user stands.
if (process.env.npm_lifecycle_event === "kehoach" && process.env.INIT_CWD !== undefined)
  process.chdir(process.env.INIT_CWD);
process.argv[1] = cliBundle;
await import(pathToFileURL(cliBundle).href);
