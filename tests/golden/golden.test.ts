import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { pathOfProgram } from "../helpers/describeWithProgram";
import type { GoldenCase, KeptCase } from "./cases/goldenCase";
import { hostile } from "./cases/hostile";
import { programs } from "./cases/programs";
import { shapes } from "./cases/shapes";
import { texts } from "./cases/texts";
import { readGolden } from "./reading";

/** `npm run golden:update` asks for "expectations", with `--inputs` also for what other programs make. */
const update = process.env["KEHOACH_GOLDEN"] ?? "";

const made: readonly (readonly [string, GoldenCase])[] = Object.entries({
  ...shapes,
  ...texts,
  ...hostile,
});
const kept: readonly (readonly [string, KeptCase])[] = Object.entries(programs);
const folderOf = (name: string): string => join(__dirname, name);

async function expectReading(name: string, file: string, bytes: Uint8Array): Promise<void> {
  const place = join(folderOf(name), "expected.json");
  const reading = `${JSON.stringify(await readGolden(file, bytes), null, 2)}\n`;
  if (update !== "") {
    mkdirSync(folderOf(name), { recursive: true });
    writeFileSync(place, reading);
  }
  expect(JSON.parse(reading)).toEqual(JSON.parse(readFileSync(place, "utf8")));
}

describe("files as they come", () => {
  it.each(made)("“%s” is read as expected", async (name, { file, make }) => {
    await expectReading(name, file, await make());
  });

  it.each(kept)("“%s” is read as expected", async (name, { file, program, make }) => {
    const place = join(folderOf(name), `input${extname(file)}`);
    if (update === "inputs") {
      mkdirSync(folderOf(name), { recursive: true });
      writeFileSync(place, await make(pathOfProgram(program)));
    }
    await expectReading(name, file, readFileSync(place));
  });

  it("have each a case, and no folder is left over", () => {
    const names = [...made, ...kept].map(([name]) => name).sort();
    const folders = readdirSync(__dirname).filter((name) =>
      existsSync(join(__dirname, name, "expected.json")),
    );
    expect(folders.sort()).toEqual(names);
  });
});
