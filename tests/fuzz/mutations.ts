import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeBook, type Book, type BookCell, type BookSheet } from "../helpers/aBook";
import { NASTY_CELLS, NASTY_TEXTS, NASTY_XML } from "./nastyValues";
import type { Random } from "./random";

/** Damages some bytes: flipped, cut off, doubled, blanked, or taken from elsewhere. */
export function damageBytes(random: Random, bytes: Uint8Array): Uint8Array {
  const at = random.below(bytes.length);
  const length = random.below(Math.min(200, bytes.length - at));
  switch (random.below(6)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 2:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at));
    case 3:
      return bytes.slice().fill(random.pick([0, 0xff, 0x20]), at, at + length);
    case 4: {
      const copy = bytes.slice();
      copy.copyWithin(at, random.below(bytes.length), random.below(bytes.length));
      return copy;
    }
    default: {
      const copy = bytes.slice();
      for (let flips = 1 + random.below(8); flips > 0; flips -= 1) {
        const place = random.below(copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << random.below(8));
      }
      return copy;
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const STRANGE_NAMES = [
  "../x",
  "/x",
  "C:\\x",
  "__proto__x",
  "xl/workbook.bin",
  "word/document.xml",
  "xl/vbaProject.bin",
];

/** Damages the list of parts: some go, swap their content, get another name or none at all. */
export function damageParts(random: Random, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const [one, other] = [random.pick(names), random.pick(names)];
  const changed = new Map<string, Uint8Array>(Object.entries(parts));
  const content = parts[one] ?? new Uint8Array();
  switch (random.below(5)) {
    case 0:
      changed.delete(one);
      break;
    case 1:
      changed.set(one, parts[other] ?? content);
      break;
    case 2:
      changed.set(random.pick(STRANGE_NAMES), content);
      break;
    case 3:
      changed.set(one, content.subarray(0, random.below(content.length)));
      break;
    default:
      changed.set(one, damageBytes(random, content));
  }
  return zipSync(Object.fromEntries(changed), { level: random.pick([0, 1]) });
}

/** Damages the XML of one part: an attribute, a tag, an element or a text becomes another. */
export function damageXml(random: Random, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
  const name = random.pick(names);
  let xml = strFromU8(parts[name] ?? new Uint8Array());
  for (let changes = 1 + random.below(3); changes > 0; changes -= 1) xml = changeXml(random, xml);
  return zipSync({ ...parts, [name]: strToU8(xml) }, { level: 1 });
}

function changeXml(random: Random, xml: string): string {
  const from = random.below(xml.length);
  const open = xml.indexOf("<", from);
  const close = xml.indexOf(">", open);
  if (open < 0 || close < 0) return xml;
  const nasty = random.pick(NASTY_XML);
  switch (random.below(6)) {
    case 0:
      return xml.slice(0, open) + xml.slice(close + 1);
    case 1:
      return xml.slice(0, open) + nasty + xml.slice(open);
    case 2:
      return xml.slice(0, close + 1) + nasty + xml.slice(xml.indexOf("<", close));
    case 3: {
      const end = xml.indexOf(">", close + 1 + random.below(2_000));
      return end < 0 ? xml : xml.slice(0, end + 1) + xml.slice(open, end + 1) + xml.slice(end + 1);
    }
    case 4: {
      const end = xml.indexOf("<", close + 1 + random.below(2_000));
      return end < 0 ? xml : xml.slice(0, open) + xml.slice(end);
    }
    default: {
      const quote = xml.indexOf('="', from);
      const end = xml.indexOf('"', quote + 2);
      const value = random.chance(0.5) ? nasty : random.pick(NASTY_TEXTS).slice(0, 50);
      return quote < 0 || end < 0 ? xml : xml.slice(0, quote + 2) + value + xml.slice(end);
    }
  }
}

/** Damages what people damage: cells, rows, columns, sheets and what the file says it is. */
export function damageCells(random: Random, book: Book): Promise<Uint8Array> {
  let changed = book;
  for (let changes = 1 + random.below(6); changes > 0; changes -= 1)
    changed = changeBook(random, changed);
  return writeBook(changed);
}

function changeBook(random: Random, book: Book): Book {
  const at = random.below(book.sheets.length);
  const put = (change: (sheet: BookSheet) => BookSheet): Book => ({
    ...book,
    sheets: book.sheets.map((sheet, index) => (index === at ? change(sheet) : sheet)),
  });
  const rows = (
    change: (rows: readonly (readonly BookCell[])[]) => readonly (readonly BookCell[])[],
  ) => put((sheet) => ({ ...sheet, rows: change(sheet.rows) }));
  switch (random.below(10)) {
    case 0:
      return put((sheet) => ({ ...sheet, name: sheetNameFor(random, book) }));
    case 1:
      return book.sheets.length < 2
        ? book
        : { ...book, sheets: book.sheets.filter((_, index) => index !== at) };
    case 2:
      return rows((all) => all.filter(() => !random.chance(0.2)));
    case 3:
      return rows((all) => [...all, ...all.filter(() => random.chance(0.2))]);
    case 4:
      return rows((all) => all.toSorted(() => random.below(3) - 1));
    case 5: {
      const column = random.below(24);
      return rows((all) => all.map((row) => row.filter((_, index) => index !== column)));
    }
    case 6: {
      const key = random.pick(Object.keys(book.properties));
      return {
        ...book,
        properties: { ...book.properties, [key]: random.pick(NASTY_TEXTS).slice(0, 200) },
      };
    }
    default: {
      const share = random.pick([0.01, 0.05, 0.5]);
      return rows((all) =>
        all.map((row) =>
          row.map((cell) => (random.chance(share) ? random.pick(NASTY_CELLS) : cell)),
        ),
      );
    }
  }
}

/** The library writes only names that Excel allows, each once. */
function sheetNameFor(random: Random, { sheets }: Book): string {
  const name = random.pick([
    "Nhiệm vụ",
    "NHIEM VU",
    "Chỉ tiêu",
    "Hướng dẫn",
    "__proto__",
    "constructor",
    "=1+1",
    "_kehoach",
    "Sheet1",
  ]);
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  const names = Array.from(sheets.concat(sheets), (_, at) => (at === 0 ? name : `${name} (${at})`));
  return names.find((each) => !taken.has(each.toLowerCase())) ?? name;
}
