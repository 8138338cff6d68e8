import { aRepository, lockFile } from "../helpers/devRepository";

let repository: ReturnType<typeof aRepository>;

beforeEach(() => {
  repository = aRepository();
});

afterEach(() => {
  repository.remove();
});

describe("ensure", () => {
  it("installs on the first run, and only then", () => {
    const first = repository.run("ensure.mjs");
    const second = repository.run("ensure.mjs");
    expect(first).toMatchObject({ status: 0, stdout: "" });
    expect(first.stderr).toContain("npm ci");
    expect(second).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(repository.linesOf("npm.log")).toEqual(["ci"]);
  });

  it("installs again when the lock file names another version", () => {
    repository.run("ensure.mjs");
    repository.write("package-lock.json", JSON.stringify(lockFile).replace("1.0.0", "1.0.1"));
    expect(repository.run("ensure.mjs").stderr).toContain("package-lock.json đã thay đổi");
    expect(repository.linesOf("npm.log")).toEqual(["ci", "ci"]);
  });

  it("installs nothing when a person has already installed the same", () => {
    const elsewhere = { version: "9.0.0", optional: true };
    const packages = { ...lockFile.packages, "node_modules/another-system": elsewhere };
    repository.write("package-lock.json", JSON.stringify({ packages }));
    repository.write("node_modules/.package-lock.json", JSON.stringify(lockFile));
    expect(repository.run("ensure.mjs")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(repository.linesOf("npm.log")).toEqual([]);
  });

  it("says so and stops when npm fails", () => {
    repository.writeProgram("npm", "#!/bin/sh\nexit 3\n");
    const result = repository.run("ensure.mjs");
    expect(result).toMatchObject({ status: 1, stdout: "" });
    expect(result.stderr).toContain("Không cài đặt được các gói");
  });

  it("names the Node that is needed when this one is too old", () => {
    repository.write(
      "package.json",
      JSON.stringify({ type: "module", engines: { node: ">=99.5" } }),
    );
    const result = repository.run("ensure.mjs");
    expect(result).toMatchObject({ status: 1, stdout: "" });
    expect(result.stderr).toBe(
      `Cần Node.js từ bản 99.5 trở lên; máy đang dùng bản ${process.versions.node}.\n`,
    );
  });
});
