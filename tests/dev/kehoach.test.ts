import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { aRepository } from "../helpers/devRepository";

let repository: ReturnType<typeof aRepository>;

beforeEach(() => {
  repository = aRepository();
});

afterEach(() => {
  repository.remove();
});

describe("kehoach", () => {
  it("passes arguments and exit code on, and leaves stdout to the program", () => {
    const result = repository.run("kehoach.mjs", ["check", "--json", "tệp 1.xlsx"]);
    expect(result).toMatchObject({ status: 7, stdout: '["check","--json","tệp 1.xlsx"]\n' });
  });

  it("builds once, and again after a source, a seed or a deletion", () => {
    repository.run("kehoach.mjs");
    repository.run("kehoach.mjs");
    expect(repository.linesOf("builds.log")).toHaveLength(1);
    repository.write("seeds/plans/some.json", "{}");
    repository.touch("seeds/plans/some.json");
    repository.run("kehoach.mjs");
    expect(repository.linesOf("builds.log")).toHaveLength(2);
    rmSync(join(repository.folder, "seeds/plans/some.json"));
    repository.touch("seeds/plans");
    repository.run("kehoach.mjs");
    expect(repository.linesOf("builds.log")).toHaveLength(3);
  });

  it("does not build again for a script of src/dev", () => {
    repository.run("kehoach.mjs");
    repository.touch("src/dev/test.mjs");
    repository.run("kehoach.mjs");
    expect(repository.linesOf("builds.log")).toHaveLength(1);
  });

  it("does not wait for the pages", () => {
    repository.write("src/taskpane/main.tsx", "");
    repository.write("src/workbench/main.ts", "");
    repository.run("kehoach.mjs");
    repository.touch("src/taskpane/main.tsx");
    repository.touch("src/workbench/main.ts");
    repository.run("kehoach.mjs");
    expect(repository.linesOf("builds.log")).toEqual(["cli"]);
  });

  it("dates the program from the start of the build, so that no change is missed", () => {
    const startedAt = Date.now();
    repository.run("kehoach.mjs");
    expect(statSync(join(repository.folder, "dist/cli.cjs")).mtimeMs).toBeGreaterThanOrEqual(
      startedAt - 10,
    );
    expect(statSync(join(repository.folder, "dist/cli.cjs")).mtimeMs).toBeLessThan(
      statSync(join(repository.folder, "builds.log")).mtimeMs,
    );
  });

  it("keeps the last good program, and says so, when a build fails", () => {
    repository.run("kehoach.mjs");
    repository.write("node_modules/webpack/bin/webpack.js", "process.exitCode = 1;");
    repository.touch("src/cli/main.ts");
    const result = repository.run("kehoach.mjs");
    expect(result).toMatchObject({ status: 1, stdout: "" });
    expect(result.stderr).toContain("Không dựng được chương trình");
    expect(existsSync(join(repository.folder, "dist/cli.cjs"))).toBe(true);
  });
});

describe("demo", () => {
  it("runs the demo and passes further arguments on", () => {
    const { stdout } = repository.run("demo.mjs", ["--out", "here"]);
    expect(stdout).toBe('["demo","--out","here"]\n');
  });
});
