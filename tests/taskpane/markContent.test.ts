import { createHash } from "node:crypto";
import { markContent } from "../../src/taskpane/markContent";

const content = Uint8Array.from({ length: 200 }, (_, at) => (at * 31) & 0xff);
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("markContent", () => {
  it.each([0, 1, 200])("is the SHA-256 of %d bytes", async (length) => {
    const bytes = content.subarray(0, length);
    expect(await markContent(bytes)).toBe(sha256(bytes));
  });

  it("marks bytes that lie anywhere in a larger stretch, as those of a file in a zip", async () => {
    expect(await markContent(content.subarray(7, 130))).toBe(sha256(content.slice(7, 130)));
  });
});
