import { join } from "node:path";
import { cli } from "../../webpack.config.js";

/** The fuzzer, bundled like the command line. */
export default {
  ...cli,
  name: "fuzz",
  entry: { fuzz: "./tests/fuzz/fuzzMain.ts" },
  output: { path: join(import.meta.dirname, "..", "..", "dist", "fuzz"), filename: "[name].cjs" },
};
