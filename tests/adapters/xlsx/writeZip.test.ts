import { unzipSync } from "fflate";
import { writeZip } from "../../../src/adapters/xlsx/writeZip";
import { guardZip } from "../../../src/adapters/xlsx/zipGuard";

const FILES = [
  { path: "Sở Tư pháp.xlsx", bytes: Uint8Array.of(1, 2, 3), day: "2025-03-18" },
  { path: "thư mục/b.xlsx", bytes: new Uint8Array(), day: "2025-03-18" },
];

describe("writeZip", () => {
  it("keeps every file with its path and its bytes", () => {
    expect(unzipSync(writeZip(FILES))).toEqual({
      "Sở Tư pháp.xlsx": Uint8Array.of(1, 2, 3),
      "thư mục/b.xlsx": new Uint8Array(),
    });
  });

  it("writes what our own guard takes for a zip of files", () => {
    expect(guardZip(writeZip(FILES)).kind).toBe("plain-zip");
  });

  it("gives the same bytes for the same files", () => {
    expect(writeZip(FILES)).toEqual(writeZip(FILES));
  });
});
