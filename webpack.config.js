import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

const cliFolder = join(import.meta.dirname, "src", "cli");

/** Every `src/cli/<name>Worker.ts` becomes `dist/<name>Worker.cjs`, beside `dist/cli.cjs`. */
function workerEntries() {
  const files = existsSync(cliFolder) ? readdirSync(cliFolder) : [];
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith("Worker.ts"))
      .map((file) => [basename(file, ".ts"), `./src/cli/${file}`]),
  );
}

/** Unminified, so that a trace names the line; `__dirname` stays the folder of the bundle. */
export default {
  name: "cli",
  mode: "production",
  context: import.meta.dirname,
  target: "node20",
  entry: { cli: "./src/cli/main.ts", ...workerEntries() },
  output: { path: join(import.meta.dirname, "dist"), filename: "[name].cjs" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false },
  performance: { hints: false },
};
