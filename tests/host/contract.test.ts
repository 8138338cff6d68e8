import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTRACT_CASES } from "../../src/host/contract/contractCases";
import { runContract, type ContractReport } from "../../src/host/contract/runContract";
import { openExcel } from "../helpers/excelClient";

const RECORDINGS = join(__dirname, "recordings");

/** Answers of real Excels, when somebody has saved some. */
function recordings(): readonly (readonly [string, ContractReport])[] {
  if (!existsSync(RECORDINGS)) return [];
  return readdirSync(RECORDINGS)
    .filter((file) => file.endsWith(".json"))
    .map((file) => [
      file,
      JSON.parse(readFileSync(join(RECORDINGS, file), "utf8")) as ContractReport,
    ]);
}

describe("CONTRACT_CASES", () => {
  it.each(CONTRACT_CASES)("$name", async ({ run, expected }) => {
    openExcel();
    expect(await run(Excel)).toEqual(expected);
  });

  it("have names of their own", () => {
    const names = CONTRACT_CASES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("agree with every recording of a real Excel, where the host is not stricter on purpose", () => {
    const strict = CONTRACT_CASES.filter(({ pessimistic }) => pessimistic !== true);
    const disagreements = recordings().flatMap(([file, { answers }]) =>
      strict
        .filter(({ name }) => name in answers)
        .filter(({ name, expected }) => JSON.stringify(answers[name]) !== JSON.stringify(expected))
        .map(({ name }) => `${file}: ${name}`),
    );
    expect(disagreements).toEqual([]);
  });
});

describe("runContract", () => {
  it("saves an answer for every case that the Excel is new enough for", async () => {
    openExcel({ profile: "desktop-1.13" });
    const cases = CONTRACT_CASES.filter(({ name }) => !name.startsWith("a text"));
    const { answers } = await runContract(Excel, {
      cases: cases.slice(0, 12),
      supports: (api) => Office.context.requirements.isSetSupported("ExcelApi", api),
    });
    expect(Object.keys(answers)).toEqual(cases.slice(0, 12).map(({ name }) => name));
  });

  it("leaves out what the Excel is too old for", async () => {
    openExcel({ profile: "desktop-1.13" });
    const { answers } = await runContract(Excel, {
      cases: CONTRACT_CASES.filter(({ since }) => since === "1.14"),
      supports: (api) => Office.context.requirements.isSetSupported("ExcelApi", api),
    });
    expect(answers).toEqual({});
  });

  it("answers a case that fails by its error", async () => {
    openExcel();
    const broken = {
      name: "broken",
      since: "1.1",
      expected: null,
      run: (excel: typeof Excel) =>
        excel.run(async (context) => {
          context.workbook.worksheets.getItem("không có").delete();
          await context.sync();
          return null;
        }),
    };
    expect(await runContract(Excel, { cases: [broken] })).toEqual({
      answers: { broken: "thrown: ItemNotFound" },
    });
  });
});
