import { attribute, children, repeated } from "./elements";
import type { OpenPackage } from "./openPackage";

const PART = "[Content_Types].xml";
const OFFICE = "application/vnd.openxmlformats-officedocument.";
const PACKAGE = "application/vnd.openxmlformats-package.";

/** How a relationship's kind and the content type of its target must agree (the type's ending). */
const expectedType: ReadonlyMap<string, RegExp> = new Map([
  [
    "officeDocument",
    /sheet\.(?:macroEnabled\.)?main\+xml$|template\.(?:macroEnabled\.)?main\+xml$/u,
  ],
  ["worksheet", literal(`${OFFICE}spreadsheetml.worksheet+xml`)],
  ["styles", literal(`${OFFICE}spreadsheetml.styles+xml`)],
  ["sharedStrings", literal(`${OFFICE}spreadsheetml.sharedStrings+xml`)],
  ["table", literal(`${OFFICE}spreadsheetml.table+xml`)],
  ["comments", literal(`${OFFICE}spreadsheetml.comments+xml`)],
  ["calcChain", literal(`${OFFICE}spreadsheetml.calcChain+xml`)],
  ["theme", literal(`${OFFICE}theme+xml`)],
  ["drawing", literal(`${OFFICE}drawing+xml`)],
  ["chart", literal(`${OFFICE}drawingml.chart+xml`)],
  ["vmlDrawing", literal(`${OFFICE}vmlDrawing`)],
  ["custom-properties", literal(`${OFFICE}custom-properties+xml`)],
  ["extended-properties", literal(`${OFFICE}extended-properties+xml`)],
  ["core-properties", literal(`${PACKAGE}core-properties+xml`)],
]);

/** Every part has exactly one content type, the one that its relationship promises. */
export function lintContentTypes(pack: OpenPackage): readonly string[] {
  const root = pack.trees.get(PART);
  if (root === undefined) return [`${PART}: it is missing or unreadable`];
  const defaults = children(root, "Default").map((element) => ({
    key: attribute(element, "Extension").toLowerCase(),
    type: attribute(element, "ContentType"),
  }));
  const overrides = children(root, "Override").map((element) => ({
    key: attribute(element, "PartName"),
    type: attribute(element, "ContentType"),
  }));
  const typeOf = contentTypes(defaults, overrides);
  return [
    ...repeated(defaults.map(({ key }) => key)).map((key) => `${PART}: two defaults for .${key}`),
    ...repeated(overrides.map(({ key }) => key)).map((key) => `${PART}: two overrides for ${key}`),
    ...overrides
      .filter(({ key }) => !key.startsWith("/") || !pack.partNames.has(key.slice(1)))
      .map(({ key }) => `${PART}: an override for the missing part ${key}`),
    ...[...pack.partNames]
      .filter((name) => name !== PART && typeOf(name) === undefined)
      .map((name) => `${PART}: no content type for ${name}`),
    ...disagreements(pack, typeOf),
  ];
}

interface TypeRule {
  readonly key: string;
  readonly type: string;
}

function contentTypes(
  defaults: readonly TypeRule[],
  overrides: readonly TypeRule[],
): (part: string) => string | undefined {
  const byExtension = new Map(defaults.map(({ key, type }) => [key, type]));
  const byName = new Map(overrides.map(({ key, type }) => [key.toLowerCase(), type]));
  return (part) =>
    byName.get(`/${part.toLowerCase()}`) ??
    byExtension.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase());
}

function disagreements(
  pack: OpenPackage,
  typeOf: (part: string) => string | undefined,
): readonly string[] {
  const faults = new Set<string>();
  for (const { type, target, external } of [...pack.relationships.values()].flat()) {
    const expected = expectedType.get(type.slice(type.lastIndexOf("/") + 1));
    const actual = typeOf(target);
    if (external || expected === undefined || actual === undefined) continue;
    if (!expected.test(actual)) faults.add(`${PART}: ${target} has the content type ${actual}`);
  }
  return [...faults];
}

function literal(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.+]/gu, "\\$&")}$`, "u");
}
