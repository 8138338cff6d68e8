// `npm run bench`: speed beside peers in the same run, as ratios; medians of five. Then consolidating
// again and many files at once; `npm run bench -- again` does only that.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { againRows, manyRows } from "./benchAgain.mjs";
import { openPaneBench, weighPane } from "./benchPane.mjs";
import { buildIfStale, cliBundle } from "./build.mjs";
import { ensure, root, say } from "./ensure.mjs";

const ROUNDS = 5;
/** Threads that read, ours and those of the floor. */
const THREADS = String(Math.max(1, Math.min(7, Math.floor(availableParallelism() / 2))));
const onlyAgain = process.argv[2] === "again";
const FILES = onlyAgain ? 300 : Number(process.argv[2] ?? 300);

/** Runs a program to its end; its wall time in milliseconds, what it printed, its peak memory in MB. */
function run(program, args, environment = {}) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 30,
    // What is measured is reading, unless remembering itself is.
    env: {
      ...process.env,
      KEHOACH_CACHE: "off",
      KEHOACH_WORKERS: String(Number(THREADS) - 1),
      ...environment,
    },
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr}`);
  return { wall, stdout, peak: Number(/peak (\d+)/u.exec(stderr)?.[1] ?? NaN) };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const node = (args, environment) =>
  run(process.execPath, ["--import", "./tests/bench/reportPeak.mjs", ...args], environment);
/** Without what tells the peak of memory, which takes time of its own to start. */
const timed = (args) => run(process.execPath, args).wall;

function findPython() {
  const finder = join(root, "src", "dev", "systemPackages.mjs");
  return spawnSync(process.execPath, [finder, "--find", "openpyxl"], { encoding: "utf8" }).stdout;
}

function consolidating(folder) {
  return [cliBundle, "consolidate", folder, "--plan", "hd-726", "--period", "2025-03", "--json"];
}

function row(name, ours, peer) {
  const ratio = peer === undefined ? "" : `${(median(peer) / median(ours)).toFixed(1)} ×`;
  const theirs = peer === undefined ? "" : `${Math.round(median(peer))} ms`;
  return `| ${name} | ${Math.round(median(ours))} ms | ${theirs} | ${ratio} |`;
}

function paneRows({ start, floor, judged, again }, cli) {
  if (start.length === 0) return [];
  return [
    row(
      "pane from navigation to usable; peer: a page of React, FluentProvider and one Button (floor)",
      start,
      floor,
    ),
    row(
      `${FILES} files dropped on the pane until the board is judged; peer: our command line`,
      judged,
      cli,
    ),
    row(
      "the same folder dropped again with one file corrected, until the board is judged; peer: dropped first",
      again,
      judged,
    ),
  ];
}

/** The same files with the last report corrected. */
function correctedIn(paths) {
  const spare = join(folder, "corrected");
  const last = String(paths.length - 1);
  node(["dist/bench/makeBenchFiles.cjs", spare, "1", "100", last, "corrected"]);
  const [name] = readdirSync(spare);
  return paths.map((path) => (basename(path) === name ? join(spare, name) : path));
}

function paneWeight() {
  const { first, lazy, chunks } = weighPane();
  const speed = pane === undefined ? " No Chromium here: its speed was not measured." : "";
  return `Pane: ${first.toFixed(0)} kB gzip before the first page, ${lazy.toFixed(0)} kB in ${chunks} scripts that may follow.${speed}`;
}

ensure();
buildIfStale("cli", ...(onlyAgain ? [] : ["addin", "workbench"]));
run(process.execPath, [
  "node_modules/webpack/bin/webpack.js",
  "-c",
  "tests/bench/webpack.config.js",
  ...(onlyAgain ? ["--config-name", "bench"] : []),
]);
const pane = onlyAgain ? undefined : await openPaneBench();
const folder = mkdtempSync(join(tmpdir(), "kehoach-bench-"));
try {
  if (!onlyAgain) await besidePeers();
  process.stdout.write(`\n${againRows(node, folder, FILES).join("\n")}\n`);
  process.stdout.write(`\n${manyRows(node, folder).join("\n")}\n`);
} finally {
  await pane?.close();
  rmSync(folder, { recursive: true, force: true });
}

async function besidePeers() {
  const files = join(folder, "files");
  const third = join(folder, "third");
  say(`Making ${FILES} workbooks of 100 rows…`);
  node(["dist/bench/makeBenchFiles.cjs", files, String(FILES)]);
  node(["dist/bench/makeBenchFiles.cjs", third, String(Math.round(FILES / 3))]);
  const python = findPython();
  const times = { ours: [], openpyxl: [], pattern: [], saxes: [], write: [], writePeer: [] };
  const shown = { start: [], floor: [], judged: [], again: [] };
  const paths = readdirSync(files).map((name) => join(files, name));
  const corrected = pane === undefined ? [] : correctedIn(paths);
  const peaks = { ours: [], third: [], openpyxl: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`Round ${round} of ${ROUNDS}…`);
    times.ours.push(timed(consolidating(files)));
    peaks.ours.push(node(consolidating(files)).peak);
    peaks.third.push(node(consolidating(third)).peak);
    times.pattern.push(timed(["tests/bench/floor.mjs", files, "pattern", THREADS]));
    times.saxes.push(timed(["tests/bench/floor.mjs", files, "saxes", THREADS]));
    times.write.push(
      JSON.parse(node(["dist/bench/writeRollUpOnce.cjs", files, folder]).stdout).milliseconds,
    );
    if (pane !== undefined) {
      shown.start.push(await pane.start());
      shown.floor.push(await pane.floor());
      const { first, again } = await pane.collect(paths, corrected);
      shown.judged.push(first);
      shown.again.push(again);
    }
    if (python === "") continue;
    const peer = run(python, ["tests/bench/readAll.py", files]);
    times.openpyxl.push(peer.wall);
    peaks.openpyxl.push(peer.peak);
    times.writePeer.push(
      JSON.parse(run(python, ["tests/bench/writeAll.py", folder]).stdout).milliseconds,
    );
  }
  const peer = (list) => (list.length === 0 ? undefined : list);
  process.stdout.write(
    `${[
      `${FILES} workbooks × 100 rows, Node ${process.versions.node}, ${cpus().length} cores, median of ${ROUNDS}, process start included`,
      "",
      "| what | ours | peer | peer / ours |",
      "| --- | --- | --- | --- |",
      row(
        "read + check + consolidate; peer: openpyxl (full) only reading",
        times.ours,
        peer(times.openpyxl),
      ),
      row(
        `the same; peer: bare unzip + saxes on as many threads (${THREADS}), understanding nothing (floor)`,
        times.ours,
        times.saxes,
      ),
      row("the same; peer: bare unzip + one pattern, likewise", times.ours, times.pattern),
      row(
        "write the roll-up; peer: openpyxl writing the same cells",
        times.write,
        peer(times.writePeer),
      ),
      ...paneRows(shown, times.ours),
      "",
      `Peak memory: ${median(peaks.ours)} MB with ${FILES} files, ${median(peaks.third)} MB with a third of them; openpyxl ${median(peaks.openpyxl) ?? "–"} MB.`,
      paneWeight(),
    ].join("\n")}\n`,
  );
}
