/**
 * A mark of a file's content: SHA-256 in hexadecimal, which no two files that differ share. For places
 * without a faster one of their own.
 */
export function contentMark(bytes: Uint8Array): string {
  const state = Int32Array.from(START);
  const words = new Int32Array(ROUNDS);
  const whole = bytes.length - (bytes.length % BLOCK);
  takeBlocks(bytes.subarray(0, whole), state, words);
  takeBlocks(lastBlocks(bytes.subarray(whole), bytes.length), state, words);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

const BLOCK = 64;
const ROUNDS = 64;
/** Bytes at the end that tell the length, in bits. */
const LENGTH = 8;

const PRIMES = firstPrimes(ROUNDS);
const START = PRIMES.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime)));
const ADDED = Int32Array.from(PRIMES, (prime) => fractionOf(Math.cbrt(prime)));

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let each = 2; primes.length < count; each += 1)
    if (primes.every((prime) => each % prime !== 0)) primes.push(each);
  return primes;
}

/** The first 32 bits behind the point. */
function fractionOf(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

/** What is left over, closed as the standard has it. */
function lastBlocks(rest: Uint8Array, length: number): Uint8Array {
  const closed = new Uint8Array(rest.length + 1 + LENGTH > BLOCK ? 2 * BLOCK : BLOCK);
  closed.set(rest);
  closed[rest.length] = 0x80;
  const view = new DataView(closed.buffer);
  view.setUint32(closed.length - LENGTH, Math.floor(length / 2 ** 29));
  view.setUint32(closed.length - LENGTH / 2, (length << 3) >>> 0);
  return closed;
}

function takeBlocks(bytes: Uint8Array, state: Int32Array, words: Int32Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += BLOCK) {
    for (let word = 0; word < 16; word += 1) words[word] = view.getInt32(at + 4 * word);
    spread(words);
    mix(state, words);
  }
}

/** Sixteen words of the file become those of all rounds. */
function spread(words: Int32Array): void {
  for (let at = 16; at < ROUNDS; at += 1) {
    const near = words[at - 2] ?? 0;
    const far = words[at - 15] ?? 0;
    const one = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    const other = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    words[at] = (words[at - 16] ?? 0) + other + (words[at - 7] ?? 0) + one;
  }
}

function mix(state: Int32Array, words: Int32Array): void {
  // Taking a typed array apart by a pattern would be slow here.
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let at = 0; at < ROUNDS; at += 1) {
    const chosen = g ^ (e & (f ^ g));
    const most = (a & b) | (c & (a | b));
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const sum = (h + high + chosen + (ADDED[at] ?? 0) + (words[at] ?? 0)) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + sum) | 0;
    d = c;
    c = b;
    b = a;
    a = (sum + low + most) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
}

/** Its bits turned to the right. */
function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
