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
buildIfStale();
process.argv[1] = cliBundle;
await import(pathToFileURL(cliBundle).href);
