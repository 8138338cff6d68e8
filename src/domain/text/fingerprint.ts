/** A short stable mark of a list of texts (FNV-1a, twice 32 bits, hexadecimal); not for security. */
export function fingerprint(texts: readonly string[]): string {
  const joined = texts.join("\u001F");
  let [one, other] = [0x811c9dc5 | 0, 0x9747b28c | 0];
  for (let at = 0; at < joined.length; at += 1) {
    const code = joined.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x01000193);
  }
  return hex(one) + hex(other);
}

function hex(state: number): string {
  return (state >>> 0).toString(16).padStart(8, "0");
}
