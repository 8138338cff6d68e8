import { join } from "node:path";
import { cli } from "../../webpack.config.js";

/** The bench's own helper programs, bundled like the command line. */
export default {
  ...cli,
  name: "bench",
  entry: {
    makeBenchFiles: "./tests/bench/makeBenchFiles.ts",
    writeRollUpOnce: "./tests/bench/writeRollUpOnce.ts",
  },
  output: { path: join(import.meta.dirname, "..", "..", "dist", "bench"), filename: "[name].cjs" },
};
