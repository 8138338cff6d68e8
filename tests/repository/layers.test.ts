import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

const repository = resolve(__dirname, "../..");
const pathRule = "import-x/no-restricted-paths";

interface LintCase {
  readonly filePath: string;
  readonly text: string;
}

/** Who may import whom, as STYLE §3 tells it, written down a second time on purpose. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  workbook: ["domain"],
  usecases: ["domain", "workbook"],
  "adapters/office": ["domain", "workbook", "usecases"],
  "adapters/xlsx": ["domain", "workbook", "usecases"],
  taskpane: ["domain", "usecases"],
  cli: ["domain", "usecases"],
  host: [],
  workbench: ["host"],
  dev: [],
};
const layers = Object.keys(allowed);

/** A repository with this one's configuration, and one file in every layer there may ever be. */
function makeModel(): string {
  const model = mkdtempSync(join(tmpdir(), "kehoach-layers-"));
  for (const file of ["eslint.config.js", "tsconfig.json", "package.json"]) {
    copyFileSync(join(repository, file), join(model, file));
  }
  symlinkSync(join(repository, "node_modules"), join(model, "node_modules"), "junction");
  const files = [
    "workbook/snapshot.ts",
    "workbook/draft.ts",
    "taskpane/main.tsx",
    ...layers.map(fileOf),
  ];
  for (const file of [...files.map((path) => `src/${path}`), "tests/some.ts"]) {
    mkdirSync(dirname(join(model, file)), { recursive: true });
    writeFileSync(join(model, file), "export const thing = 1;\n");
  }
  return model;
}

function fileOf(layer: string): string {
  return `${layer}/thing.ts`;
}

function lint(folder: string, cases: readonly LintCase[]): readonly (readonly string[])[] {
  const output = execFileSync(process.execPath, [join(repository, "tests/helpers/lintTexts.mjs")], {
    cwd: folder,
    input: JSON.stringify(cases),
    encoding: "utf8",
  });
  return JSON.parse(output) as readonly (readonly string[])[];
}

/** A file of src that imports another, both named from src. */
function importing(from: string, to: string): LintCase {
  const way = relative(dirname(from), to).replace(/\.tsx?$/u, "");
  const specifier = way.startsWith(".") ? way : `./${way}`;
  return { filePath: `src/${from}`, text: `import { thing } from "${specifier}";\nvoid thing;\n` };
}

/** The pairs whose import is judged otherwise than the table says. */
function misjudged(
  folder: string,
  pairs: readonly { readonly from: string; readonly to: string; readonly isAllowed: boolean }[],
): readonly string[] {
  const findings = lint(
    folder,
    pairs.map(({ from, to }) => importing(from, to)),
  );
  return pairs.flatMap(({ from, to, isAllowed }, index) => {
    const messages = findings[index] ?? ["no answer"];
    const isRight = isAllowed
      ? messages.length === 0
      : messages.some((message) => message.startsWith(`${pathRule}: Unexpected path`));
    return isRight ? [] : [`${from} → ${to}: ${messages.join("; ") || "nothing found"}`];
  });
}

describe("the layers' boundaries", () => {
  let model = "";

  beforeAll(() => {
    model = makeModel();
  });

  afterAll(() => {
    rmSync(model, { recursive: true, force: true });
  });

  it("let through what the table allows and fire on every other pair", () => {
    const pairs = layers.flatMap((from) =>
      layers
        .filter((to) => to !== from)
        .map((to) => ({
          from: `${from}/another.ts`,
          to: fileOf(to),
          isAllowed: (allowed[from] ?? []).includes(to),
        })),
    );
    expect(pairs.filter(({ isAllowed }) => !isAllowed).length).toBeGreaterThan(70);
    expect(misjudged(model, pairs)).toEqual([]);
  }, 30_000);

  it("let the entries, and only them, choose the adapter", () => {
    const entries = ["cli/main.ts", "cli/checkWorker.ts"].flatMap((from) => [
      { from, to: "adapters/xlsx/thing.ts", isAllowed: true },
      { from, to: "usecases/thing.ts", isAllowed: true },
      { from, to: "adapters/office/thing.ts", isAllowed: false },
      { from, to: "taskpane/thing.ts", isAllowed: false },
    ]);
    const others = [
      { from: "cli/checkCommand.ts", to: "adapters/xlsx/thing.ts", isAllowed: false },
      { from: "taskpane/main.tsx", to: "adapters/office/thing.ts", isAllowed: true },
      { from: "taskpane/main.tsx", to: "adapters/xlsx/thing.ts", isAllowed: true },
      { from: "taskpane/App.tsx", to: "adapters/office/thing.ts", isAllowed: false },
      { from: "taskpane/App.tsx", to: "adapters/xlsx/thing.ts", isAllowed: false },
      { from: "workbench/main.ts", to: "adapters/xlsx/thing.ts", isAllowed: true },
      { from: "workbench/bench.ts", to: "adapters/xlsx/thing.ts", isAllowed: false },
    ];
    expect(misjudged(model, [...entries, ...others])).toEqual([]);
  }, 30_000);

  it("show the host and the workbench how workbooks are written down, and of the pane nothing", () => {
    const pairs = [
      { from: "host/another.ts", to: "workbook/snapshot.ts", isAllowed: true },
      { from: "host/another.ts", to: "workbook/thing.ts", isAllowed: false },
      { from: "workbench/another.ts", to: "workbook/draft.ts", isAllowed: true },
      { from: "workbench/another.ts", to: "workbook/thing.ts", isAllowed: false },
      { from: "workbench/another.ts", to: "taskpane/main.tsx", isAllowed: false },
      { from: "workbench/another.ts", to: "taskpane/thing.ts", isAllowed: false },
    ];
    expect(misjudged(model, pairs)).toEqual([]);
  }, 30_000);

  it("keep tests out of src", () => {
    const pair = { from: "domain/another.ts", to: "../tests/some.ts", isAllowed: false };
    expect(misjudged(model, [pair])).toEqual([]);
  }, 30_000);

  it("fire between the files that are really there", () => {
    const real = layers.flatMap((layer) => firstFileOf(layer).map((file) => ({ layer, file })));
    const pairs = real.flatMap((from) =>
      real
        .filter((to) => to.layer !== from.layer)
        .filter((to) => from.layer !== "host" && from.layer !== "workbench" && to.layer !== "dev")
        .map((to) => ({
          from: `${from.layer}/boundaryProbe.ts`,
          to: to.file,
          isAllowed: (allowed[from.layer] ?? []).includes(to.layer),
        })),
    );
    expect(pairs.map(({ isAllowed }) => isAllowed)).toEqual(expect.arrayContaining([true, false]));
    expect(misjudged(repository, pairs)).toEqual([]);
  }, 30_000);
});

describe("the packages and names a layer may use", () => {
  const imports = (filePath: string, name: string) => ({ filePath, text: `import "${name}";\n` });
  const date = "export const today = new Date();\n";
  const letters = "export const letters = /^\\w+$/u;\n";
  const print = 'console.log("…");\n';

  it("leave out spreadsheet packages, the file system, the clock and the console", () => {
    const rules: readonly (readonly [LintCase, string])[] = [
      [imports("src/domain/probe.ts", "hucre"), "no-restricted-imports"],
      [imports("src/domain/probe.ts", "node:fs"), "no-restricted-imports"],
      [imports("src/workbook/probe.ts", "@e965/xlsx"), "no-restricted-imports"],
      [imports("src/usecases/probe.ts", "node:path"), "no-restricted-imports"],
      [imports("src/cli/probe.ts", "hucre"), "no-restricted-imports"],
      [imports("src/cli/probe.ts", "node:fs/promises"), "no-restricted-imports"],
      [imports("src/dev/probe.mjs", "webpack"), "no-restricted-imports"],
      [{ filePath: "src/domain/plan/probe.ts", text: date }, "no-restricted-globals"],
      [{ filePath: "src/workbook/probe.ts", text: letters }, "no-restricted-syntax"],
      [{ filePath: "src/cli/probe.ts", text: print }, "no-console"],
    ];
    const findings = lint(
      repository,
      rules.map(([lintCase]) => lintCase),
    );
    const names = findings.map((messages) => messages.map((message) => message.split(":")[0]));
    expect(names).toEqual(rules.map(([, rule]) => [rule]));
  }, 30_000);

  it("include zod in the domain, and each of those in the one place that needs it", () => {
    const fine: readonly LintCase[] = [
      imports("src/domain/probe.ts", "zod"),
      imports("src/dev/probe.mjs", "node:fs"),
      imports("src/dev/probe.mjs", "./ensure.mjs"),
      imports("src/cli/probe.ts", "node:process"),
      imports("src/adapters/xlsx/probe.ts", "hucre"),
      imports("src/adapters/xlsx/probe.ts", "node:fs"),
      { filePath: "src/domain/deadline/isoDate.ts", text: date },
      { filePath: "src/cli/terminal.ts", text: print },
    ];
    expect(lint(repository, fine)).toEqual(fine.map((): readonly string[] => []));
  }, 30_000);
});

/** The first TypeScript file of a layer, named from src; none when the layer is still to come. */
function firstFileOf(layer: string): readonly string[] {
  const folder = join(repository, "src", layer);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /\.tsx?$/u.test(file))
    .sort()
    .slice(0, 1)
    .map((file) => `${layer}/${file.replaceAll("\\", "/")}`);
}
