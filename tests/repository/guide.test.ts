import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { APP } from "../../src/taskpane/labels/app";

const repository = resolve(__dirname, "../..");
const guide = "docs/huong-dan-su-dung.md";

function textOf(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}

/** Every text in the sources of the labels; where a text has a gap, `${…}` stands in it. */
function labelTexts(): readonly string[] {
  const folder = "src/taskpane/labels";
  const sources = readdirSync(join(repository, folder)).map((file) => textOf(`${folder}/${file}`));
  return sources.flatMap((source) =>
    [...source.matchAll(/"(?<plain>[^"\n]+)"|`(?<filled>[^`]+)`/gu)].map(
      ({ groups }) => groups?.["plain"] ?? groups?.["filled"] ?? "",
    ),
  );
}

/** The words on the page that the pane is tried out on. */
function workbenchTexts(): readonly string[] {
  const page = textOf("src/workbench/index.html");
  return [...page.matchAll(/>(?<words>[^<>]+)</gu)].map(({ groups }) => groups?.["words"] ?? "");
}

/** In the guide a gap is "…" or a number; a sentence may also be broken off with "…". */
function isQuoteOf(words: string, label: string): boolean {
  const known = label.replaceAll(/\$\{[^}]*\}/gu, "…").trim();
  const quoted = words.replaceAll(/\d+/gu, "…");
  return (
    known === words ||
    known === quoted ||
    (words.length > 12 && words.endsWith("…") && known.startsWith(words.slice(0, -1)))
  );
}

function quotedNames(): readonly string[] {
  return [...textOf(guide).matchAll(/\*\*“(?<name>[^”]+)”\*\*/gu)].map(
    ({ groups }) => groups?.["name"] ?? "",
  );
}

function picturesIn(file: string): readonly string[] {
  return [...textOf(file).matchAll(/!\[[^\]]*\]\((?<path>[^)]+)\)/gu)].map(
    ({ groups }) => groups?.["path"] ?? "",
  );
}

/** As GitHub makes them: lower case, punctuation gone, spaces as hyphens. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (?<heading>.+)$/gmu)].map(({ groups }) =>
    (groups?.["heading"] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("docs/huong-dan-su-dung.md", () => {
  it("calls buttons and tabs by the names they have", () => {
    const known = [...labelTexts(), ...workbenchTexts()];
    const strange = quotedNames().filter((name) => !known.some((text) => isQuoteOf(name, text)));
    expect(strange).toEqual([]);
  });

  it("tells of every place of the pane by its tab", () => {
    expect(quotedNames()).toEqual(expect.arrayContaining(Object.values(APP.tabs)));
  });

  it("shows pictures that exist", () => {
    const pictures = picturesIn(guide);
    expect(pictures.length).toBeGreaterThan(8);
    expect(pictures.filter((path) => !existsSync(join(repository, "docs", path)))).toEqual([]);
  });

  it("leads to headings and pages that exist", () => {
    const text = textOf(guide);
    const anchors = anchorsOf(text);
    const links = [...text.matchAll(/(?<!!)\[[^\]]+\]\((?<to>[^)]+)\)/gu)].map(
      ({ groups }) => groups?.["to"] ?? "",
    );
    const broken = links.filter((to) =>
      to.startsWith("#")
        ? !anchors.includes(to.slice(1))
        : !existsSync(join(repository, "docs", to)),
    );
    expect(broken).toEqual([]);
  });

  it("names commands that exist", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...textOf(guide).matchAll(/npm run (?:-s )?(?<name>[a-z:]+)/gu)].map(
      ({ groups }) => groups?.["name"] ?? "",
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe("docs/images", () => {
  it("holds only pictures that the guide or README shows", () => {
    const shown = [...picturesIn(guide).map((path) => `docs/${path}`), ...picturesIn("README.md")];
    const files = readdirSync(join(repository, "docs/images")).map((file) => `docs/images/${file}`);
    expect(files.filter((file) => !shown.includes(file))).toEqual([]);
  });
});
