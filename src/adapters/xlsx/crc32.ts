const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum that a zip keeps of each entry: a reader that ignores it may read damaged text as good. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

const POLYNOMIAL = 0xedb88320;
const HIGHEST = 0x80000000;

/** Product of two polynomials modulo that of the checksum; the highest bit stands for 1. */
function product(a: number, b: number): number {
  let sum = 0;
  let shifted = b;
  for (let bit = HIGHEST; bit !== 0; bit >>>= 1) {
    if (a & bit) sum ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
  }
  return sum >>> 0;
}

/** What a checksum is multiplied by when 2^n bytes come behind it, by n. */
const AFTER: readonly number[] = Array.from({ length: 48 }).reduce<number[]>((all) => {
  // x^8 to begin with: a byte is eight bits.
  const last = all.at(-1);
  return [...all, last === undefined ? HIGHEST >>> 8 : product(last, last)];
}, []);

/** The checksum of bytes behind others, from the checksums of both and the length of the latter. */
export function joinedCrc32(first: number, second: number, secondLength: number): number {
  let value = first;
  let rest = secondLength;
  for (let n = 0; rest > 0; n += 1) {
    if (rest % 2 === 1) value = product(AFTER[n] ?? 0, value);
    rest = Math.floor(rest / 2);
  }
  return (value ^ second) >>> 0;
}
