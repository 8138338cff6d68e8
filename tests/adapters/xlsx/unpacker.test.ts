import { deflateSync } from "fflate";
import { nodeUnpacker } from "../../../src/adapters/xlsx/nodeUnpacker";
import { portableUnpacker } from "../../../src/adapters/xlsx/unpacker";

const TEXT = new TextEncoder().encode("Thường xuyên ".repeat(20_000));

describe.each([
  ["portableUnpacker", portableUnpacker],
  ["nodeUnpacker", nodeUnpacker],
])("%s", (_name, unpacker) => {
  it("unpacks what was packed", () => {
    expect(Buffer.from(unpacker.inflate(deflateSync(TEXT), TEXT.length)).equals(TEXT)).toBe(true);
    expect(unpacker.inflate(deflateSync(new Uint8Array(0)), 0)).toHaveLength(0);
  });

  it("reads UTF-8 without its mark, and no other bytes", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(unpacker.text(bytes("Thường xuyên 😀"))).toBe("Thường xuyên 😀");
    expect(unpacker.text(bytes("\uFEFFcó"))).toBe("có");
    expect(unpacker.text(bytes("\uFEFF\uFEFFcó"))).toBe("\uFEFFcó");
    expect(unpacker.text(Buffer.from("xxcóxx").subarray(2, 5))).toBe("có");
    for (const bad of [
      [0xc0, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0x63, 0xc3],
    ])
      expect(unpacker.text(Uint8Array.from(bad))).toBeUndefined();
  });

  it("stops where more comes out than was declared", () => {
    const packed = deflateSync(new Uint8Array(5_000_000));
    expect(() => unpacker.inflate(packed, 10)).toThrow();
  });
});
