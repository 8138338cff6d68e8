import { crc32 } from "../../../src/adapters/xlsx/crc32";

describe("crc32", () => {
  it.each([
    ["", 0],
    ["123456789", 0xcbf43926],
    ["The quick brown fox jumps over the lazy dog", 0x414fa339],
  ])("gives the published checksum of %j", (text, checksum) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(checksum);
  });
});
