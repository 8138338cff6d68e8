import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultZipLimits } from "../../src/adapters/xlsx/zipGuard";
import {
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_LETTERS,
  MOST_PLACES,
  MOST_ROWS,
  MOST_TEXT_BYTES,
} from "../../src/workbook/sheetLimits";

const page = readFileSync(join(__dirname, "../../docs/gioi-han.md"), "utf8");
const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;
const count = (number: number): string => String(number).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ".");

describe("docs/gioi-han.md", () => {
  it("names every limit as the code has it, in the order of its table", () => {
    const rows = [...page.matchAll(/\|(?<limit>[^|]*)\| `(?:zipGuard|sheetLimits)\.ts` *\|/gu)];
    expect(rows.map(({ groups }) => groups?.["limit"]?.trim())).toEqual([
      megabytes(defaultZipLimits.fileBytes),
      megabytes(defaultZipLimits.entryBytes),
      megabytes(defaultZipLimits.totalBytes),
      count(defaultZipLimits.entries),
      `${defaultZipLimits.ratio} lần`,
      megabytes(MOST_TEXT_BYTES),
      count(MOST_ROWS),
      count(MOST_COLUMNS),
      count(MOST_PLACES),
      count(MOST_CELLS),
      count(MOST_LETTERS),
    ]);
  });
});
