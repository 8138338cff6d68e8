/** An element of the page by its id; its absence is a slip of ours. */
export function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}`);
  return element;
}

/** Offers words to choose from. */
export function fillSelect(
  select: HTMLSelectElement,
  options: readonly { readonly value: string; readonly words: string }[],
  chosen: string,
): void {
  select.replaceChildren(
    ...options.map(
      ({ value, words }) => new Option(words, value, value === chosen, value === chosen),
    ),
  );
}

/** Saves bytes as a file on the person's machine. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
