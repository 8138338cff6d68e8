import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const repository = resolve(__dirname, "../..");

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function textOf(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}

/** Every file that is, or is about to be, part of the repository. */
function repositoryFiles(): readonly string[] {
  const safe = ["-c", "safe.directory=*", "-c", "core.quotePath=false"];
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const output = execFileSync("git", [...safe, ...list], { cwd: repository, encoding: "utf8" });
  return output.split("\0").filter((file) => file !== "" && existsSync(join(repository, file)));
}

describe("package.json", () => {
  const manifest = JSON.parse(textOf("package.json")) as Manifest;
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  it("names exact versions", () => {
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it("agrees with the lock file", () => {
    const { packages } = JSON.parse(textOf("package-lock.json")) as LockFile;
    const locked = wanted.map(([name]) => [name, packages[`node_modules/${name}`]?.version]);
    expect(locked).toEqual(wanted);
  });
});

describe("package-lock.json", () => {
  it("is whole, with the packages for other systems, without which npm ci refuses it", () => {
    const { packages } = JSON.parse(textOf("package-lock.json")) as LockFile;
    const absent = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`${place}/node_modules/${name}` in packages || `node_modules/${name}` in packages),
      ),
    );
    expect(absent).toEqual([]);
  });

  it("names no host, so that any registry serves", () => {
    const hosts = textOf("package-lock.json").match(/"resolved": "[^"]*"/gu) ?? [];
    expect(hosts).toEqual([]);
  });
});

describe("the files of the repository", () => {
  const files = repositoryFiles();

  it("have no folder at the top but the agreed ones", () => {
    const folders = files
      .filter((file) => file.includes("/") && !file.startsWith("."))
      .map((file) => file.slice(0, file.indexOf("/")));
    expect(["src", "assets", "seeds", "tests", "docs"]).toEqual(
      expect.arrayContaining([...new Set(folders)]),
    );
  });

  it("name no place on the machine they were made on", () => {
    const place = /(?<![^\s"'`(=])(?:\/(?:home|root|work|Users)\/|[A-Z]:\\Users\\)[^\s"'`)]*/gu;
    const texts = files.filter((file) => !/\.(?:xlsx|png|zip|ico|pdf)$/u.test(file));
    const places = texts.flatMap((file) =>
      [...textOf(file).matchAll(place)].map(([found]) => `${file}: ${found}`),
    );
    const here = texts.filter((file) => textOf(file).includes(`${repository}/`));
    expect(texts.length).toBeGreaterThan(20);
    expect([...places, ...here]).toEqual([]);
  });
});
