import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const repository = resolve(__dirname, "../..");

const script = `
import webpack from "webpack";
import { gzipBudget } from "./src/dev/gzipBudget.mjs";
const [folder, kilobytes] = process.argv.slice(1);
webpack({
  mode: "none",
  context: folder,
  entry: { pane: "./pane.js" },
  output: { path: folder + "/dist" },
  plugins: [gzipBudget("pane", Number(kilobytes))],
}, (_, stats) => console.log(JSON.stringify(stats.toJson().errors.map(({ message }) => message))));
`;

/** What webpack complains of when an entry of such a text may weigh so much. */
function complaints(text: string, kilobytes: number): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-budget-"));
  try {
    writeFileSync(join(folder, "pane.js"), `export const text = ${JSON.stringify(text)};`);
    const args = ["--input-type=module", "-e", script, folder, String(kilobytes)];
    const { stdout } = spawnSync(process.execPath, args, { cwd: repository, encoding: "utf8" });
    return JSON.parse(stdout) as readonly string[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("gzipBudget", () => {
  it("fails the build of an entry that weighs too much, packed", () => {
    const heavy = randomBytes(12_000).toString("base64");
    expect(complaints(heavy, 10)).toEqual([expect.stringContaining("may weigh 10 kB")]);
    expect(complaints(heavy, 20)).toEqual([]);
  });

  it("lets pass what is long but packs well", () => {
    expect(complaints("pane ".repeat(100_000), 10)).toEqual([]);
  });
});
