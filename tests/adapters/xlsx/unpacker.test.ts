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

  it("stops where more comes out than was declared", () => {
    const packed = deflateSync(new Uint8Array(5_000_000));
    expect(() => unpacker.inflate(packed, 10)).toThrow();
  });
});
