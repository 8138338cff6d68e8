/** The elements by a key, groups in the order in which they first occur. */
export function groupInOrder<Element>(
  elements: readonly Element[],
  keyOf: (element: Element) => string,
): readonly (readonly Element[])[] {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const key = keyOf(element);
    const group = groups.get(key) ?? [];
    group.push(element);
    groups.set(key, group);
  }
  return [...groups.values()];
}
