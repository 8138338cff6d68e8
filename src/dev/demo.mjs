/** `npm run demo`: the whole job on sample data on the command line, `kehoach demo`. */
import process from "node:process";

process.argv.splice(2, 0, "demo");
await import("./kehoach.mjs");
