import { createHash, webcrypto } from "node:crypto";
import { makeMarkContent } from "../../src/taskpane/markContent";
import { contentMark } from "../../src/usecases/contentMark";

/** Around the lengths at which the last block is full. */
const LENGTHS = [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 128, 1_000, 70_001];

const content = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 31 + length) & 0xff);

describe("contentMark", () => {
  it.each(LENGTHS)("is the SHA-256 of %d bytes", (length) => {
    const bytes = content(length);
    expect(contentMark(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("marks bytes that lie anywhere in a larger stretch", () => {
    const bytes = content(200);
    expect(contentMark(bytes.subarray(7, 130))).toBe(contentMark(bytes.slice(7, 130)));
  });
});

describe("makeMarkContent", () => {
  it.each(LENGTHS)(
    "gives the same mark of %d bytes with a browser's help and without",
    async (length) => {
      const bytes = content(length);
      const own = makeMarkContent(webcrypto.subtle);
      expect(await own(bytes)).toBe(contentMark(bytes));
      expect(await makeMarkContent(undefined)(bytes)).toBe(contentMark(bytes));
    },
  );
});
