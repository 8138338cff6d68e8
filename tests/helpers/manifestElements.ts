/** An element and all that is in it, in the order of the text. */
export function everyElement(root: Element): readonly Element[] {
  return [root, ...root.getElementsByTagName("*")];
}

/** Every element of a name. */
export function named(root: Element, name: string): readonly Element[] {
  return everyElement(root).filter(({ localName }) => localName === name);
}

/** The most telling entry of a table for an element: with two ancestors, with one, with none. */
export function entryFor<T>(table: Readonly<Record<string, T>>, element: Element): T | undefined {
  const parent = element.parentElement;
  const own = element.localName;
  const paths = [
    [parent?.parentElement?.localName, parent?.localName, own],
    [parent?.localName, own],
  ];
  const names = [...paths.map((path) => path.join("/")), own];
  return names.map((name) => table[name]).find((entry) => entry !== undefined);
}

/** How a finding names an element. */
export function describeElement(element: Element): string {
  const id = element.getAttribute("id") ?? element.getAttribute("resid");
  return id === null ? element.localName : `${element.localName} ${id}`;
}

/** What a child of the manifest's own holds. */
export function textOf(root: Element, name: string): string {
  const own = [...root.children].find(({ localName }) => localName === name);
  return own?.textContent ?? "";
}

/** Everything a person reads: the default of an element and its translations. */
export function textsOf(element: Element): readonly string[] {
  const own = element.getAttribute("DefaultValue") ?? "";
  return [own, ...[...element.children].map((child) => child.getAttribute("Value") ?? "")];
}
