import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const repository = resolve(__dirname, "../..");

function textOf(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}

describe("docs/trien-khai.md", () => {
  it("gives servers the very policy that the page of the pane carries", () => {
    const page = textOf("src/taskpane/taskpane.html");
    const policy = /content="(?<policy>default-src[^"]*)"/u.exec(page)?.groups?.["policy"];
    expect(policy).toContain("connect-src 'self'");
    expect(textOf("docs/trien-khai.md")).toContain(`Content-Security-Policy "${policy ?? ""}"`);
  });

  it("names settings and commands that exist", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const guide = textOf("docs/trien-khai.md");
    const named = [...guide.matchAll(/npm run (?<name>[a-z:]+)/gu)].map(
      ({ groups }) => groups?.["name"] ?? "",
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(textOf("src/dev/manifest.mjs")).toContain("KEHOACH_ORIGIN");
  });
});
