import { join } from "node:path";
import { aRepository } from "../helpers/devRepository";

let repository: ReturnType<typeof aRepository>;

beforeEach(() => {
  repository = aRepository();
});

afterEach(() => {
  repository.remove();
});

describe("systemPackages", () => {
  it("prints where a program is, and nothing for an absent one", () => {
    repository.writeProgram("pdftoppm", "#!/bin/sh\n");
    const found = repository.run("systemPackages.mjs", ["--find", "pdftoppm"]);
    const absent = repository.run("systemPackages.mjs", ["--find", "pdftoppm"], { PATH: "" });
    expect(found).toMatchObject({ status: 0, stdout: join(repository.folder, "path/pdftoppm") });
    expect(absent).toMatchObject({ status: 0, stdout: "" });
  });

  it("knows no program that is not in its list", () => {
    expect(repository.run("systemPackages.mjs", ["--find", "nothing"]).status).toBe(1);
  });

  it("says which programs are absent, and fails for them only with CI=true", () => {
    const here = repository.run("systemPackages.mjs", [], { PATH: "" });
    const inCi = repository.run("systemPackages.mjs", [], { PATH: "", CI: "true" });
    expect(here.status).toBe(0);
    expect(here.stderr).toContain("LibreOffice Calc is not installed");
    expect(inCi.status).toBe(1);
  });
});
