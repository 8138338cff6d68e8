/** An element that holds no other of its name. */
export interface PlainElement {
  /** All between the name and the end of the opening tag, as written. */
  readonly attributes: string;
  /** Undefined for an element of one tag. */
  readonly content: string | undefined;
}

/**
 * The elements of one name that stand one after another with only blanks between them; the last one
 * is undefined where anything else stands there or one is never closed. Every letter is passed once.
 */
export function* plainElements(xml: string, name: string): Generator<PlainElement | undefined> {
  const opening = `<${name}`;
  const closing = `</${name}>`;
  let end = 0;
  for (;;) {
    const start = xml.indexOf(opening, end);
    if (!isBlank(xml, end, start < 0 ? xml.length : start)) yield undefined;
    if (start < 0) return;
    const head = xml.indexOf(">", start);
    const isEmpty = xml[head - 1] === "/";
    const close = isEmpty || head < 0 ? head : xml.indexOf(closing, head);
    if (close < 0) {
      yield undefined;
      return;
    }
    yield {
      attributes: xml.slice(start + opening.length, isEmpty ? head - 1 : head),
      content: isEmpty ? undefined : xml.slice(head + 1, close),
    };
    end = isEmpty ? head + 1 : close + closing.length;
  }
}

function isBlank(xml: string, from: number, to: number): boolean {
  return from === to || xml.slice(from, to).trim() === "";
}
