import { aRepository } from "../helpers/devRepository";

let repository: ReturnType<typeof aRepository>;

beforeEach(() => {
  repository = aRepository();
});

afterEach(() => {
  repository.remove();
});

describe("test", () => {
  const totals = {
    passed: 5,
    failed: 2,
    skipped: 1,
    skippedSuites: ["a.test.ts › recalculates"],
  };

  it("ends with the totals, passes arguments on, keeps the exit code, names the skipped", () => {
    const result = repository.run("test.mjs", ["tests/some"], {
      JEST_TOTALS: JSON.stringify(totals),
      JEST_STATUS: "4",
    });
    expect(result.status).toBe(4);
    expect(result.stdout).toContain("jest was given tests/some\n");
    expect(result.stdout.endsWith("\n5 passed, 2 failed, 1 skipped\n")).toBe(true);
    expect(result.stderr).toContain("Skipped: a.test.ts › recalculates\n");
  });

  it("never says that nothing failed when jest did", () => {
    const result = repository.run("test.mjs", [], { JEST_STATUS: "1" });
    expect(result.status).toBe(1);
    expect(result.stdout.endsWith("\n0 passed, 1 failed, 0 skipped\n")).toBe(true);
  });

  it("ends with the totals when it cannot even install", () => {
    repository.writeProgram("npm", "#!/bin/sh\nexit 3\n");
    const result = repository.run("test.mjs");
    expect(result).toMatchObject({ status: 1, stdout: "0 passed, 1 failed, 0 skipped\n" });
  });
});
