import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { nodeUnpacker } from "../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../src/adapters/xlsx/readHandedIn";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../src/domain/consolidation/consolidate";
import { checkFile } from "../../src/usecases/checkWorkbook";
import { consolidateFiles } from "../../src/usecases/consolidateWorkbooks";
import { makeTemplate } from "../../src/usecases/makeTemplate";
import type { WorkbookDraft } from "../../src/workbook/draft";
import { writeRollUp } from "../../src/workbook/rollup/writeRollUp";
import { aPeriod } from "../helpers/aCollection";
import { aBook, catalogue, withColumn, writeBook, type Book } from "../helpers/aBook";
import { anInput, plan726 } from "../helpers/filledWorkbooks";
import { aReport } from "../golden/cases/aReport";
import { texts } from "../golden/cases/texts";
import { damageBytes, damageCells, damageParts, damageXml } from "./mutations";
import { MARK } from "./nastyValues";
import { seeded, type Random } from "./random";

/** One file in so many is also written out, package and all. */
const WRITTEN = 0.03;
const read = makeReadHandedIn(nodeUnpacker);

interface Original {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What it was made of, where it can be changed cell by cell. */
  readonly book: Book | null;
}

export interface Corpus {
  readonly originals: readonly Original[];
  /** Another agency's report that nobody damages. */
  readonly sound: Uint8Array;
}

/** Templates and filled reports as all kinds of programs save them. */
export async function makeCorpus(goldenFolder: string): Promise<Corpus> {
  const report = aReport();
  const template = await writeWorkbook(makeTemplate(plan726(), aPeriod(), "thanh-tra-tinh"));
  const kept = readdirSync(goldenFolder).flatMap((name) => {
    const inputs = existsSync(join(goldenFolder, name, "expected.json"))
      ? readdirSync(join(goldenFolder, name)).filter((each) => each.startsWith("input."))
      : [];
    return inputs.map((input) => ({
      file: input,
      bytes: new Uint8Array(readFileSync(join(goldenFolder, name, input))),
      book: null,
    }));
  });
  const asText = await Promise.all(
    Object.values(texts).map(async ({ file, make }) => ({ file, bytes: await make(), book: null })),
  );
  return {
    originals: [
      { file: "mau.xlsx", bytes: template, book: null },
      { file: "bao-cao.xlsx", bytes: await writeBook(report), book: report },
      ...kept,
      ...asText,
    ],
    sound: await writeBook(
      withColumn(aBook("thanh-tra-tinh"), "Nhiệm vụ", "Trạng thái", () => "Đang thực hiện"),
    ),
  };
}

/** Damages one file by the seed, has it read, checked and consolidated, and throws where a promise is broken. */
export async function fuzzOnce(seed: number, { originals, sound }: Corpus): Promise<void> {
  const random = seeded(seed);
  const original = random.pick(originals);
  const bytes = await damaged(random, original);
  const result = await checkFile(original.file, bytes, read, catalogue);
  if (result.kind === "unreadable") expectSentence(result.message);
  else for (const { message } of result.checked.findings) expectSentence(message);
  const files = [anInput(original.file, bytes), anInput("khác.xlsx", sound)];
  const options = { period: aPeriod(), asOf: null, received: new Map<string, string>() };
  const rollUp = await consolidateFiles(files, plan726(), catalogue, read, options);
  expectAccounts(rollUp);
  const draft = writeRollUp(rollUp);
  expectNoFormula(draft);
  if (random.chance(WRITTEN)) expectNoFormulaIn(await writeWorkbook(draft));
}

async function damaged(random: Random, { bytes, book, file }: Original): Promise<Uint8Array> {
  const isZip = /\.(?:xlsx|ods)$/u.test(file);
  if (book !== null && random.chance(0.5)) return damageCells(random, book);
  if (!isZip || random.chance(0.2)) return damageBytes(random, bytes);
  return random.chance(0.2) ? damageParts(random, bytes) : damageXml(random, bytes);
}

function expectSentence(message: string): void {
  if (!/[.?!…”)]$/u.test(message) || message.includes("undefined"))
    throw new Error(`No sentence: ${message}`);
}

function expectAccounts({ files }: RollUp): void {
  for (const { judged, rowsRead, rowsUsed, rowsSuperseded, rowsExcluded } of files) {
    const { received, status } = judged;
    if (rowsRead !== rowsUsed + rowsSuperseded + rowsExcluded)
      throw new Error(`${received.file}: ${rowsRead} rows are not accounted for`);
    const rows =
      received.content.kind === "read" ? received.content.checked.submission.rows.length : 0;
    if (rowsRead !== rows)
      throw new Error(`${received.file}: ${rowsRead} of ${rows} rows were read`);
    if (received.file === "khác.xlsx" && status !== "used" && status !== "superseded")
      throw new Error(`The sound file is ${status}`);
  }
}

function expectNoFormula({ sheets, names }: WorkbookDraft): void {
  for (const { name, rows } of sheets)
    for (const { cells } of rows)
      for (const cell of cells)
        if (cell?.formula?.includes(MARK) === true) throw new Error(`${name}: ${cell.formula}`);
  for (const { refersTo } of names) if (refersTo.includes(MARK)) throw new Error(refersTo);
}

const FORMULAS = /<(?:\w+:)?(?:f|formula|formula1|formula2|definedName)(?: [^>]*)?>[^<]*/gu;

/** The package as it would go out: no part of it calculates what somebody typed. */
export function expectNoFormulaIn(bytes: Uint8Array): void {
  for (const [part, content] of Object.entries(unzipSync(bytes))) {
    const found = (strFromU8(content).match(FORMULAS) ?? []).find((formula) =>
      formula.includes(MARK),
    );
    if (found !== undefined) throw new Error(`${part}: ${found}`);
  }
}
