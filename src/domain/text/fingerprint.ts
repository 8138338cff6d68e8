/** A short stable mark of a list of texts (FNV-1a, twice 32 bits, hexadecimal); not for security. */
export function fingerprint(texts: readonly string[]): string {
  const joined = texts.join("\u001F");
  return hash(joined, 0x811c9dc5) + hash(joined, 0x9747b28c);
}

function hash(text: string, seed: number): string {
  let state = seed >>> 0;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return state.toString(16).padStart(8, "0");
}
