import type { XmlElement } from "./xmlTree";

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children of that name. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The children called `item` of the child called `list`, the way tables of things are written. */
export function items(
  element: XmlElement | undefined,
  list: string,
  item: string,
): readonly XmlElement[] {
  return children(child(element, list), item);
}

/** The element and everything below it, in the order of the file. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const inner of element.children) yield* descendants(inner);
}

/** An attribute's value, "" when it is not there. */
export function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? "";
}

/** An attribute that counts or numbers something; `undefined` when missing or not a whole number. */
export function wholeNumber(element: XmlElement, name: string): number | undefined {
  const text = attribute(element, name);
  return /^\d{1,10}$/u.test(text) ? Number(text) : undefined;
}

/** Whether a yes/no attribute says yes. */
export function isOn(element: XmlElement, name: string): boolean {
  return ["1", "true"].includes(attribute(element, name));
}

/** The values that occur more than once. */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return [...again];
}

/** Names that Excel takes for the same: letter case and the way accents are composed do not count. */
export function sameNameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** Excel writes a character that XML or an attribute cannot hold as `_x000A_`. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x(?<code>[0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
