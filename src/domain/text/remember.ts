/** Texts over this length are rare and not worth keeping. */
const LONGEST_KEY = 1_000;

/**
 * The same function with a bounded memory: the same plan texts and headings come in every workbook.
 * Only for pure functions of one text.
 */
export function remember<Value>(
  of: (text: string) => Value,
  most = 10_000,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST_KEY) return of(text);
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const value = of(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
