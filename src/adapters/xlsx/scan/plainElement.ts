/** An element that holds no other of its name. */
export interface PlainElement {
  /** All between the name and the end of the opening tag, as written. */
  readonly attributes: string;
  /** Undefined for an element of one tag. */
  readonly content: string | undefined;
}

/** An element and where it ends. */
export interface PlacedElement {
  /** Undefined where anything else stands before it or it is never closed. */
  readonly element: PlainElement | undefined;
  readonly end: number;
}

/** The next element of one name, with only blanks before it; undefined where nothing but blanks is left. */
export function plainElement(xml: string, name: string, from: number): PlacedElement | undefined {
  const opening = `<${name}`;
  const start = xml.indexOf(opening, from);
  const fault = { element: undefined, end: xml.length };
  if (!isBlank(xml, from, start < 0 ? xml.length : start)) return fault;
  if (start < 0) return undefined;
  const closing = `</${name}>`;
  const head = xml.indexOf(">", start);
  const isEmpty = xml[head - 1] === "/";
  const close = isEmpty || head < 0 ? head : xml.indexOf(closing, head);
  if (close < 0) return fault;
  return {
    element: {
      attributes: xml.slice(start + opening.length, isEmpty ? head - 1 : head),
      content: isEmpty ? undefined : xml.slice(head + 1, close),
    },
    end: isEmpty ? head + 1 : close + closing.length,
  };
}

function isBlank(xml: string, from: number, to: number): boolean {
  return from === to || xml.slice(from, to).trim() === "";
}
