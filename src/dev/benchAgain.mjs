// The second half of `npm run bench`: consolidating again with one changed file, and many files at once.
import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { cliBundle } from "./build.mjs";
import { say } from "./ensure.mjs";

const ROUNDS = 3;
/** Rows of the table below, each of which corrects reports of its own. */
const MEASURES = 5;
const MANY = 3_300;
const LARGE = 500;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Lines of a table; `node` runs a program of Node to its end and tells how long it took. */
export function againRows(node, folder, count) {
  const files = join(folder, "again");
  const spare = join(folder, "spare");
  const cache = join(folder, "cache");
  say(`Consolidating ${count} files again with one changed…`);
  node(["dist/bench/makeBenchFiles.cjs", files, String(count)]);
  // The last reports of their agencies, which are used, corrected in place.
  const corrections = MEASURES * ROUNDS;
  const first = String(count - corrections);
  node(["dist/bench/makeBenchFiles.cjs", spare, String(corrections), "100", first, "corrected"]);
  const names = readdirSync(spare);
  const changeOne = () => {
    const name = names.pop();
    copyFileSync(join(spare, name), join(files, name));
  };
  const measure = (run) => {
    const times = { plain: [], cold: [], again: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rmSync(cache, { recursive: true, force: true });
      times.plain.push(run("", "first"));
      times.cold.push(run(cache, "first"));
      changeOne();
      times.again.push(run(cache, "again"));
    }
    return times;
  };
  const once = (what) => (place) => {
    const given = place === "" ? [] : [place];
    return JSON.parse(node(["dist/bench/consolidateOnce.cjs", files, ...given]).stdout)[what];
  };
  const out = join(folder, "again.xlsx");
  const command =
    (...more) =>
    (place, time) => {
      // The second time the roll-up of the first is replaced, as it is when a department does it.
      if (time === "first")
        for (const path of [out, out.replace(/\.xlsx$/, ".ban-truoc.xlsx")])
          rmSync(path, { force: true });
      return node([cliBundle, ...consolidating(files), ...more], {
        KEHOACH_CACHE: place === "" ? "off" : place,
      }).wall;
    };
  const standing = join(folder, "standing.xlsx");
  const brought = join(folder, "brought.xlsx");
  node([cliBundle, ...consolidating(files), "--out", standing], { KEHOACH_CACHE: "off" });
  const into = (place, time) => {
    // The first time, reports came anew since the standing roll-up was made: those of the measures above.
    if (time === "first") copyFileSync(standing, brought);
    return command("--into", brought)(place, "again");
  };
  return [
    "| one of " +
      count +
      " files changed | nothing remembered | first time, remembering | again | again is faster by |",
    "| --- | --- | --- | --- | --- |",
    againRow("read + check", measure(once("reading"))),
    againRow("read + check + consolidate", measure(once("all"))),
    againRow("the command with `--json`, process start included", measure(command("--json"))),
    againRow("the command with `--out`, the roll-up written", measure(command("--out", out))),
    againRow("the command with `--into`, what changes told", measure(into)),
    "",
    `Starting the program alone (\`--version\`) takes ${Math.round(startAlone(node))} ms of each command.`,
  ];
}

function startAlone(node) {
  const runs = Array.from({ length: 1 + ROUNDS }, () => node([cliBundle, "--version"]).wall);
  // The first run keeps what it compiled.
  return median(runs.slice(1));
}

function againRow(name, { plain, cold, again }) {
  const [without, first, then] = [plain, cold, again].map(median);
  const cells = [without, first, then].map((time) => `${Math.round(time)} ms`).join(" | ");
  return `| ${name} | ${cells} | ${(without / then).toFixed(1)} × |`;
}

/** Many small files, a third of them beside, and one roll-up of 50,000 rows. */
export function manyRows(node, folder) {
  const lines = ["| what | time | peak memory |", "| --- | --- | --- |"];
  const none = { KEHOACH_CACHE: "off" };
  for (const count of [MANY / 3, MANY]) {
    say(`Consolidating ${count} files of 15 rows…`);
    const files = join(folder, `many-${count}`);
    node(["dist/bench/makeBenchFiles.cjs", files, String(count), "15"]);
    const runs = Array.from({ length: ROUNDS }, () =>
      node([cliBundle, ...consolidating(files), "--json"], none),
    );
    lines.push(line(`${count} files × 15 rows, read + check + consolidate`, runs));
    rmSync(files, { recursive: true, force: true });
  }
  say(`Writing and opening a roll-up of ${LARGE * 100} rows…`);
  const files = join(folder, "large");
  const out = join(folder, "large.xlsx");
  node(["dist/bench/makeBenchFiles.cjs", files, String(LARGE)]);
  const name = `${LARGE * 100} rows of ${LARGE} files`;
  lines.push(
    line(`${name}, roll-up written`, [
      node([cliBundle, ...consolidating(files), "--out", out], none),
    ]),
    line("the roll-up opened by our reader", [
      node([cliBundle, "explain", out, "Tổng quan!D12"], none),
    ]),
  );
  const start = performance.now();
  const { status } = spawnSync("soffice", [
    `-env:UserInstallation=file://${join(folder, "office")}`,
    ...["--headless", "--convert-to", "csv", "--outdir", folder, out],
  ]);
  if (status === 0) {
    const size = Math.round(statSync(out).size / 1e6);
    const time = performance.now() - start;
    lines.push(
      line(`the roll-up (${size} MB) opened by LibreOffice, its start included`, [
        { wall: time, peak: NaN },
      ]),
    );
  }
  return lines;
}

function consolidating(folder) {
  return ["consolidate", folder, "--plan", "hd-726", "--period", "2025-03"];
}

function line(name, runs) {
  const peak = median(runs.map((run) => run.peak));
  const memory = Number.isNaN(peak) ? "" : `${peak} MB`;
  return `| ${name} | ${(median(runs.map(({ wall }) => wall)) / 1000).toFixed(1)} s | ${memory} |`;
}
