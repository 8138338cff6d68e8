import { existsSync } from "node:fs";
import { join } from "node:path";
import { aRepository } from "../helpers/devRepository";

let repository: ReturnType<typeof aRepository>;

beforeEach(() => {
  repository = aRepository();
});

afterEach(() => {
  repository.remove();
});

describe("build", () => {
  it("builds the command line alone where there is nothing else", () => {
    repository.run("build.mjs");
    expect(repository.linesOf("builds.log")).toEqual(["cli"]);
  });

  it("builds each product for itself, and again only what a change belongs to", () => {
    repository.write("src/taskpane/main.tsx", "");
    repository.write("src/workbench/main.ts", "");
    repository.write("manifest.xml", "");
    repository.run("build.mjs");
    expect(repository.linesOf("builds.log")).toEqual(["cli", "addin", "workbench"]);
    expect(existsSync(join(repository.folder, "dist/addin/taskpane.html"))).toBe(true);
    repository.touch("src/taskpane/main.tsx");
    repository.run("build.mjs");
    expect(repository.linesOf("builds.log").slice(3)).toEqual(["addin"]);
  });

  it("leaves no file of an earlier build in a page's folder", () => {
    repository.write("src/taskpane/main.tsx", "");
    repository.write("dist/addin/of-earlier.js", "");
    repository.run("build.mjs");
    expect(existsSync(join(repository.folder, "dist/addin/of-earlier.js"))).toBe(false);
  });
});
