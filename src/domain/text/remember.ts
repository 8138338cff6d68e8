/** Texts over this length are rare and not worth keeping. */
const LONGEST_KEY = 1_000;

/** A function of one text that knows some answers already. */
export interface Remembering<Value> {
  (text: string): Value;
  /** Takes over an answer that this very program gave before. */
  readonly learn: (text: string, answer: Value) => void;
}

/**
 * The same function with a bounded memory: the same plan texts and headings come in every workbook.
 * Only for pure functions of one text.
 */
export function remember<Value>(of: (text: string) => Value, most = 10_000): Remembering<Value> {
  const known = new Map<string, Value>();
  const learn = (text: string, answer: Value): void => {
    if (text.length > LONGEST_KEY) return;
    if (known.size >= most) known.clear();
    known.set(text, answer);
  };
  const answerTo = (text: string): Value => {
    if (text.length > LONGEST_KEY) return of(text);
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const value = of(text);
    learn(text, value);
    return value;
  };
  return Object.assign(answerTo, { learn });
}

/** How many long texts are held for one question, and how long they may be. */
const FEW = 16;
const LONGEST_PART = 100_000;

/**
 * The same function for long texts of which few come again and again, such as the same part of every
 * workbook made from one template. Only for pure functions of one text.
 */
export function rememberLast<Value>(of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST_PART) return of(text);
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const value = of(text);
    if (known.size >= FEW) known.delete(known.keys().next().value ?? "");
    known.set(text, value);
    return value;
  };
}

/** The same function of an object that never changes, such as a plan, asked once for each. */
export function rememberOf<Key extends object, Value>(
  of: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const value = of(key);
    known.set(key, value);
    return value;
  };
}

/** What is made only when somebody asks for it, and once. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
