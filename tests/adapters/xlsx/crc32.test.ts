import fc from "fast-check";
import { crc32, joinedCrc32 } from "../../../src/adapters/xlsx/crc32";

describe("crc32", () => {
  it.each([
    ["", 0],
    ["123456789", 0xcbf43926],
    ["The quick brown fox jumps over the lazy dog", 0x414fa339],
  ])("gives the published checksum of %j", (text, checksum) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(checksum);
  });
});

describe("joinedCrc32", () => {
  it("gives the checksum of two texts, one behind the other", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), fc.nat(5_000), (bytes, cut) => {
        const [first, second] = [bytes.subarray(0, cut), bytes.subarray(cut)];
        expect(joinedCrc32(crc32(first), crc32(second), second.length)).toBe(crc32(bytes));
      }),
    );
  });

  it("counts bytes beyond what a pattern of 32 bits can tell", () => {
    // Zeros alone, by the published rule: three thousand million and one of them behind a letter.
    const letter = crc32(Uint8Array.of(65));
    const zeros = (length: number): number => {
      let sum = 0;
      let piece = crc32(Uint8Array.of(0));
      let size = 1;
      for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
        if (rest % 2 === 1) sum = joinedCrc32(sum, piece, size);
        piece = joinedCrc32(piece, piece, size);
        size *= 2;
      }
      return sum;
    };
    const [short, long] = [zeros(1_000), zeros(3_000_000_001)];
    expect(short).toBe(crc32(new Uint8Array(1_000)));
    const atOnce = joinedCrc32(letter, long, 3_000_000_001);
    const inTwo = joinedCrc32(
      joinedCrc32(letter, short, 1_000),
      zeros(2_999_999_001),
      2_999_999_001,
    );
    expect(inTwo).toBe(atOnce);
  });
});
