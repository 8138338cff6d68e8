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

const DIGIT = 256;

/** What a checksum is multiplied by when so many bytes come behind it: by place, then by digit to the base 256. */
const AFTER: number[][] = [];

/** The multipliers of a place; they are made for lengths that come, which are short. */
function afterAt(place: number): readonly number[] {
  const known = AFTER[place];
  if (known !== undefined) return known;
  // x^8 to begin with: a byte is eight bits.
  const one =
    place === 0
      ? HIGHEST >>> 8
      : product(afterAt(place - 1)[1] ?? 0, afterAt(place - 1)[DIGIT - 1] ?? 0);
  const made = [HIGHEST];
  for (let digit = 1; digit < DIGIT; digit += 1) made.push(product(one, made[digit - 1] ?? 0));
  AFTER[place] = made;
  return made;
}

/** The checksum of bytes behind others, from the checksums of both and the length of the latter. */
export function joinedCrc32(first: number, second: number, secondLength: number): number {
  let value = first;
  let rest = secondLength;
  for (let place = 0; rest > 0; place += 1) {
    const digit = rest % DIGIT;
    if (digit > 0) value = product(afterAt(place)[digit] ?? 0, value);
    rest = Math.floor(rest / DIGIT);
  }
  return (value ^ second) >>> 0;
}
