import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A cell as the package stores it: its formula, and its value or the one cached for the formula. */
export interface StoredCell {
  readonly formula: string | null;
  readonly value: string | number | null;
}

const CELL = /<c (?<attributes>[^>]*?)(?:\/>|>(?<inner>.*?)<\/c>)/gsu;

/** Every cell of an xlsx package by sheet and address, `Tổng quan!C3`. */
export function readCells(workbook: Uint8Array): ReadonlyMap<string, StoredCell> {
  const parts = unzipSync(workbook);
  const texts = sharedTexts(parts);
  const cells = new Map<string, StoredCell>();
  for (const [sheet, part] of sheetParts(parts)) {
    for (const { groups = {} } of partText(parts, part).matchAll(CELL)) {
      const { attributes = "", inner = "" } = groups;
      cells.set(`${sheet}!${attribute(attributes, "r")}`, storedCell(attributes, inner, texts));
    }
  }
  return cells;
}

/** The package with the stored XML of one cell's inside replaced; all else stays as it is. */
export function editCell(
  workbook: Uint8Array,
  sheet: string,
  ref: string,
  edit: (cell: { readonly attributes: string; readonly inner: string }) => string,
): Uint8Array {
  const parts = unzipSync(workbook);
  const part = sheetParts(parts).get(sheet);
  if (part === undefined) throw new Error(`There is no sheet ${sheet}`);
  let edited = 0;
  const xml = partText(parts, part).replace(CELL, (whole: string, ...rest: unknown[]) => {
    const { attributes = "", inner = "" } = rest.at(-1) as Record<string, string | undefined>;
    if (attribute(attributes, "r") !== ref) return whole;
    edited += 1;
    return edit({ attributes, inner });
  });
  if (edited !== 1) throw new Error(`${sheet}!${ref} stands ${edited} times in the package`);
  return zipSync({ ...parts, [part]: strToU8(xml) });
}

/** The package with another text typed into a cell; cached values of formulas stay as they were. */
export function typeText(
  workbook: Uint8Array,
  sheet: string,
  ref: string,
  text: string,
): Uint8Array {
  return editCell(workbook, sheet, ref, ({ attributes }) => {
    const others = attributes.replace(/ ?t="[^"]*"/u, "");
    return `<c ${others} t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  });
}

/** The package with a number, or a day's serial, typed into a cell. */
export function typeNumber(
  workbook: Uint8Array,
  sheet: string,
  ref: string,
  number: number,
): Uint8Array {
  return editCell(workbook, sheet, ref, ({ attributes }) => {
    const others = attributes.replace(/ ?t="[^"]*"/u, "");
    return `<c ${others}><v>${number}</v></c>`;
  });
}

/** The package with another cached value behind a formula. */
export function plantCachedValue(
  workbook: Uint8Array,
  sheet: string,
  ref: string,
  value: string,
): Uint8Array {
  return editCell(workbook, sheet, ref, ({ attributes, inner }) => {
    const planted = inner.replace(/<v>.*<\/v>/su, `<v>${escapeXml(value)}</v>`);
    if (planted === inner) throw new Error(`${sheet}!${ref} has no value of its own to replace`);
    return `<c ${attributes}>${planted}</c>`;
  });
}

/** The text of a part of the package. */
export function partText(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const content = parts[name];
  if (content === undefined) throw new Error(`The package has no part ${name}`);
  return strFromU8(content);
}

/** Sheet names in their order, each with the part that holds the sheet. */
function sheetParts(parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> {
  const targets = new Map(
    [...partText(parts, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/gu)].map(
      ([tag]) => [attribute(tag, "Id"), attribute(tag, "Target")],
    ),
  );
  const tags = [...partText(parts, "xl/workbook.xml").matchAll(/<sheet [^>]*>/gu)];
  return new Map(
    tags.map(([tag]) => {
      const target = targets.get(attribute(tag, "r:id")) ?? "";
      return [attribute(tag, "name"), target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function sharedTexts(parts: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const xml = partText(parts, "xl/sharedStrings.xml");
  return [...xml.matchAll(/<si>(?<inner>.*?)<\/si>|<si\/>/gsu)].map(({ groups }) =>
    plainText(groups?.["inner"] ?? ""),
  );
}

function storedCell(attributes: string, inner: string, texts: readonly string[]): StoredCell {
  const formula = /<f(?: [^>]*)?(?:\/>|>[^<]*<\/f>)/u.exec(inner)?.[0];
  const stored = /<v>(?<value>[^<]*)<\/v>/u.exec(inner)?.groups?.["value"];
  return {
    formula: formula === undefined ? null : unescapeXml(formula.replace(/<[^>]*>/gu, "")),
    value: valueOf(attribute(attributes, "t"), inner, stored, texts),
  };
}

function valueOf(
  type: string,
  inner: string,
  stored: string | undefined,
  texts: readonly string[],
): StoredCell["value"] {
  if (type === "inlineStr") return plainText(inner);
  if (type === "s") return texts[Number(stored)] ?? null;
  if (type === "str" || type === "e") return unescapeXml(stored ?? "");
  return stored === undefined || stored === "" ? null : Number(stored);
}

function plainText(xml: string): string {
  const runs = [...xml.matchAll(/<t(?: [^>]*)?>(?<text>[^<]*)<\/t>/gu)];
  return unescapeXml(runs.map(({ groups }) => groups?.["text"] ?? "").join(""));
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`(?:^|[ ])${name}="(?<value>[^"]*)"`, "u").exec(tag);
  return unescapeXml(found?.groups?.["value"] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
};

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(?<code>\d+)|(?<name>[a-z]+));/gu, (whole, ...rest: unknown[]) => {
    const { code, name = "" } = rest.at(-1) as Record<string, string | undefined>;
    return code === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Number(code));
  });
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}
