import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

jest.setTimeout(180_000);

const root = resolve(__dirname, "../..");
const built = mkdtempSync(join(tmpdir(), "kehoach-start-"));

beforeAll(() => {
  const plans = spawnSync(process.execPath, ["src/dev/kehoach.mjs", "plans"], { cwd: root });
  if (plans.status !== 0) throw new Error(`The program cannot be built: ${String(plans.stderr)}`);
  for (const name of ["cli.cjs", "program.cjs"])
    cpSync(join(root, "dist", name), join(built, name));
});

beforeEach(() => {
  for (const name of kept()) rmSync(join(built, name));
});

afterAll(() => {
  rmSync(built, { recursive: true, force: true });
});

const kept = (): readonly string[] =>
  readdirSync(built).filter((name) => !["cli.cjs", "program.cjs"].includes(name));

/** Runs a command of the copy. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(built, "cli.cjs"), ...args],
    {
      cwd: built,
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

describe("the start of the program", () => {
  it("says the same with what was compiled before, and keeps it by command", () => {
    const first = run("plans");
    expect(first.status).toBe(0);
    expect(kept()).toEqual(["program.plans.compiled"]);
    expect(run("plans")).toEqual(first);
    run("--version");
    expect(kept()).toEqual(["program.kehoach.compiled", "program.plans.compiled"]);
  });

  it("keeps nothing of a command that there is not", () => {
    expect(run("tonghop").status).toBe(2);
    expect(kept()).toEqual([]);
  });

  it("goes by the program alone where what was kept is damaged or cut off", () => {
    const whole = run("plans");
    const path = join(built, "program.plans.compiled");
    const bytes = readFileSync(path);
    const damaged = Buffer.from(bytes);
    damaged.fill(0x55, 2_000, 60_000);
    for (const bad of [damaged, bytes.subarray(0, 5_000), Buffer.alloc(0)]) {
      writeFileSync(path, bad);
      expect(run("plans")).toEqual(whole);
      expect(readFileSync(path).length).toBeGreaterThan(5_000);
    }
  });

  it("never runs what another program of the same length was compiled to", () => {
    const program = join(built, "program.cjs");
    const source = readFileSync(program, "utf8");
    run("plans");
    try {
      const says = 'process.stdout.write("another");process.exit(0);';
      writeFileSync(program, says.padEnd(source.length));
      expect(run("plans").stdout).toBe("another");
    } finally {
      writeFileSync(program, source);
    }
  });

  it("runs in a folder that nobody may write to", () => {
    chmodSync(built, 0o555);
    try {
      expect(run("plans").status).toBe(0);
    } finally {
      chmodSync(built, 0o755);
    }
  });
});
