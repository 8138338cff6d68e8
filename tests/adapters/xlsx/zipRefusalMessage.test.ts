import {
  zipRefusalMessage,
  type UnusableFile,
  type ZipRefusal,
} from "../../../src/adapters/xlsx/zipRefusalMessage";

const codes: Readonly<Record<ZipRefusal | UnusableFile, true>> = {
  "empty-file": true,
  "file-too-large": true,
  truncated: true,
  damaged: true,
  "too-many-entries": true,
  "entry-too-large": true,
  "total-too-large": true,
  "ratio-too-high": true,
  "overlapping-entries": true,
  "outside-file": true,
  "duplicate-name": true,
  "unsafe-name": true,
  "false-name": true,
  "false-size": true,
  "entry-encrypted": true,
  "unknown-method": true,
  encrypted: true,
  "not-zip": true,
  "other-document": true,
};

describe("zipRefusalMessage", () => {
  it.each(Object.keys(codes) as (ZipRefusal | UnusableFile)[])(
    "says in whole sentences what is wrong and what to do (%s)",
    (code) => {
      const message = zipRefusalMessage(code);
      expect(message).toMatch(
        /^Tệp .*\. .*(?:[Hh]ãy|đề nghị) .*\.$|^Các phần .*\. .*hãy .*\.$|^Tên .*\. .*hãy .*\.$|^Một phần .*\. Hãy .*\.$/u,
      );
      expect(message).not.toMatch(/\(\)|undefined|\s{2}/u);
    },
  );

  it("shows the detail in brackets", () => {
    expect(zipRefusalMessage("file-too-large", "72 MB > 64 MB")).toContain("(72 MB > 64 MB)");
  });
});
