/** `npm start`: the whole job on sample data, `kehoach demo`. */
import process from "node:process";

process.argv.splice(2, 0, "demo");
await import("./kehoach.mjs");
