import { join } from "node:path";
import { addin, cli } from "../../webpack.config.js";

const output = {
  path: join(import.meta.dirname, "..", "..", "dist", "bench"),
  filename: "[name].cjs",
};

/** The bench's own helper programs, bundled like the command line. */
const programs = {
  ...cli,
  name: "bench",
  entry: {
    makeBenchFiles: "./tests/bench/makeBenchFiles.ts",
    consolidateOnce: "./tests/bench/consolidateOnce.ts",
    writeRollUpOnce: "./tests/bench/writeRollUpOnce.ts",
  },
  output,
};

/** What stands around the pane while it is measured, and its peer, bundled like the pane. */
const pages = {
  ...addin,
  name: "bench-pages",
  entry: { paneHost: "./tests/bench/paneHost.ts", paneFloor: "./tests/bench/paneFloor.ts" },
  output: { ...output, filename: "[name].js" },
  plugins: [],
  cache: false,
};

export default [programs, pages];
