import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evidenceRows, evidenceTable } from "../../src/host/evidence";
import { OBJECT_TYPES } from "../../src/host/registry";
import { excelTypings } from "../helpers/excelTypings";

const PAGE = join(__dirname, "../../docs/host.md");
const OBJECTS = join(__dirname, "../../src/host/objects");
const BEGIN = "<!-- evidence: begin -->";
const END = "<!-- evidence: end -->";
const IGNORED = "<!-- prettier-ignore-start -->";
const JUDGED = "<!-- prettier-ignore-end -->";

function withTable(page: string): string {
  const [before = "", rest = ""] = page.split(BEGIN);
  const [, after = ""] = rest.split(END);
  return `${before}${BEGIN}\n${IGNORED}\n\n${evidenceTable(OBJECT_TYPES)}\n\n${JUDGED}\n${END}${after}`;
}

describe("evidenceTable", () => {
  it("stands in docs/host.md; KEHOACH_UPDATE=1 writes it anew", () => {
    const page = readFileSync(PAGE, "utf8");
    if (process.env["KEHOACH_UPDATE"] === "1") writeFileSync(PAGE, withTable(page));
    expect(readFileSync(PAGE, "utf8")).toBe(withTable(page));
  });
});

describe("OBJECT_TYPES", () => {
  it("are all types that src/host/objects declares", () => {
    const files = readdirSync(OBJECTS).filter((file) => file.endsWith(".ts"));
    const declaring = files.filter((file) =>
      readFileSync(join(OBJECTS, file), "utf8").includes("defineObject<"),
    );
    expect(OBJECT_TYPES).toHaveLength(declaring.length);
  });

  const typings = excelTypings();
  const rows = evidenceRows(OBJECT_TYPES);

  it("have names of their own", () => {
    const names = OBJECT_TYPES.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("have only members of Microsoft's types", () => {
    const imagined = rows.filter(({ type, member }) => !typings.has(`${type}.${member}`));
    expect(imagined.map(({ type, member }) => `${type}.${member}`)).toEqual([]);
  });

  it("tell the requirement set that Microsoft's types tell", () => {
    const wrong = rows
      .map(({ type, member, since }) => ({ name: `${type}.${member}`, since }))
      .filter(({ name, since }) => typings.has(name) && typings.get(name) !== since)
      .map(({ name, since }) => `${name}: ${since}, not ${typings.get(name) ?? ""}`);
    expect(wrong).toEqual([]);
  });
});
