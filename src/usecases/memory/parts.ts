import { bytesOfText } from "./utf8";

const LENGTH_BYTES = 4;

/** Several texts as one stretch of bytes, so that each can be understood without the others. */
export function joinParts(texts: readonly string[]): Uint8Array {
  const parts = texts.map(bytesOfText);
  const size = parts.reduce((sum, { length }) => sum + LENGTH_BYTES + length, 0);
  const joined = new Uint8Array(size);
  const view = new DataView(joined.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    joined.set(part, at + LENGTH_BYTES);
    at += LENGTH_BYTES + part.length;
  }
  return joined;
}

/** The parts again, still as bytes; undefined for bytes that are no parts. */
export function splitParts(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at + LENGTH_BYTES;
    if (start > bytes.length) return undefined;
    at = start + view.getUint32(at);
    if (at > bytes.length) return undefined;
    parts.push(bytes.subarray(start, at));
  }
  return parts;
}
