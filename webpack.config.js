import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { asciiOnly } from "./src/dev/asciiOnly.mjs";
import { gzipBudget } from "./src/dev/gzipBudget.mjs";

const root = import.meta.dirname;
const cliFolder = join(root, "src", "cli");
const officePackage = fileURLToPath(import.meta.resolve("@microsoft/office-js/package.json"));

/** What the pane may weigh, packed, before its first page can be used. */
const ENTRY_BUDGET_KB = 350;

/**
 * What Microsoft's office.js loads at run time in Excel, by platform, and for a page that is opened
 * outside Excel. Its telemetry and sign-in scripts are left out: nothing leaves the machine.
 */
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-ios-16.00.js",
  "vi-vn/office_strings.js",
  "en-us/office_strings.js",
];

/** Every `src/cli/<name>Worker.ts` becomes `dist/<name>Worker.cjs`, beside `dist/cli.cjs`. */
function workerEntries() {
  const files = existsSync(cliFolder) ? readdirSync(cliFolder) : [];
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith("Worker.ts"))
      .map((file) => [basename(file, ".ts"), `./src/cli/${file}`]),
  );
}

/** Types are stripped here and judged by `npm run typecheck`. */
const typescript = {
  test: /\.tsx?$/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};

const shared = {
  mode: "production",
  context: root,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  devtool: false,
  performance: { hints: false },
};

/** What a build remembers for the next one. */
function remembered(name) {
  return { type: "filesystem", name, cacheDirectory: join(root, ".cache", "webpack") };
}

/**
 * The writing library packs by what web browsers have, which takes Node 20 ms to load; on the command
 * line its writer of zips packs by Node's zlib, as well and to the same bytes.
 */
const packedByNode = {
  test: /hucre[\\/]dist[\\/]zip[\\/]writer\.mjs$/,
  resolve: { alias: { "./deflate.mjs": join(root, "src/adapters/xlsx/nodeDeflate.ts") } },
};

/** Unminified, so that a trace names the line; `__dirname` stays the folder of the bundle. */
export const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { cli: "./src/cli/start.ts", program: "./src/cli/main.ts", ...workerEntries() },
  output: { path: join(root, "dist"), filename: "[name].cjs" },
  // What starts the program needs Node's own `createRequire`.
  module: {
    rules: [typescript, packedByNode],
    parser: { javascript: { createRequire: false } },
  },
  plugins: [new webpack.DefinePlugin({ "typeof CompressionStream": '"undefined"' }), asciiOnly()],
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false },
};

/** The task pane: plain files for any web server, under any address. */
export const addin = {
  ...shared,
  name: "addin",
  target: "web",
  // The second asks a real Excel what the tests' host claims; officials never see it.
  entry: { taskpane: "./src/taskpane/main.tsx", contract: "./src/workbench/contractPage.ts" },
  output: {
    path: join(root, "dist", "addin"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "auto",
  },
  module: { rules: [typescript] },
  cache: remembered("addin"),
  plugins: [
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["taskpane"],
      scriptLoading: "defer",
    }),
    new HtmlPlugin({
      template: "./src/workbench/contract.html",
      filename: "contract.html",
      chunks: ["contract"],
      scriptLoading: "defer",
    }),
    new CopyPlugin({
      patterns: [
        ...officeFiles.map((file) => ({
          from: join(dirname(officePackage), "dist", file),
          to: `office/${file}`,
        })),
        { from: "assets", to: "assets", noErrorOnMissing: true },
      ].map((pattern) => ({ ...pattern, info: { minimized: true } })),
    }),
    gzipBudget("taskpane", ENTRY_BUDGET_KB),
  ],
};

/** The page with a grid beside the pane; read from the disk beside it, so nothing is minified. */
export const workbench = {
  ...shared,
  name: "workbench",
  target: "web",
  entry: {
    main: "./src/workbench/main.ts",
    // Stands in for Microsoft's loader of the same name in the pane's folder.
    "pane/office/office": { import: "./src/workbench/officeShim.ts", runtime: false },
    "pane/office/playOffice": { import: "./src/workbench/playOffice.ts", runtime: false },
  },
  output: {
    path: join(root, "dist", "workbench"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    publicPath: "auto",
  },
  module: {
    rules: [typescript, { test: /\.css$/, use: ["style-loader", "css-loader"] }],
  },
  cache: remembered("workbench"),
  optimization: { minimize: false },
  plugins: [
    new HtmlPlugin({
      template: "./src/workbench/index.html",
      filename: "index.html",
      chunks: ["main"],
      scriptLoading: "defer",
      minify: false,
    }),
  ],
};

export default [cli, addin, workbench];
