import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import {
  defaultZipLimits,
  guardZip,
  type ZipLimits,
  type ZipVerdict,
} from "../../../src/adapters/xlsx/zipGuard";
import { joinBytes, longLong, rawZip, zip64Records, type RawEnd, type RawEntry } from "./rawZip";

const MB = 1024 * 1024;
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const code = (verdict: ZipVerdict): string =>
  verdict.kind === "refused" ? verdict.code : verdict.kind;
const small: ZipLimits = {
  ...defaultZipLimits,
  fileBytes: 10_000,
  entries: 3,
  totalBytes: 5000,
  ratioFromBytes: MB,
};

const workbookFile = async (): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: "Nhiệm vụ", rows: [["Mã"], ["a"]] }] });

describe("guardZip", () => {
  it("names the entries of a workbook with their sizes and places", async () => {
    const bytes = await workbookFile();
    const verdict = guardZip(bytes);
    if (verdict.kind !== "workbook-zip") throw new Error(`It is taken for ${verdict.kind}.`);
    expect(verdict).toMatchObject({ format: "xlsx", macros: false });
    const sheet = verdict.entries.find(({ name }) => name === "xl/worksheets/sheet1.xml");
    expect(sheet?.size).toBeGreaterThan(sheet?.compressedSize ?? Infinity);
    expect(new DataView(bytes.buffer).getUint32(sheet?.offset ?? 0, true)).toBe(0x04034b50);
  });

  it.each<[string, string[], object]>([
    [
      "a workbook",
      ["[Content_Types].xml", "xl/workbook.xml"],
      { kind: "workbook-zip", format: "xlsx", macros: false },
    ],
    [
      "a workbook with macros",
      ["[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"],
      { kind: "workbook-zip", macros: true },
    ],
    [
      "a binary workbook",
      ["[Content_Types].xml", "xl/workbook.bin"],
      { kind: "workbook-zip", format: "xlsb" },
    ],
    [
      "a Word document",
      ["[Content_Types].xml", "word/document.xml"],
      { kind: "other-document", what: "word" },
    ],
    [
      "a presentation",
      ["[Content_Types].xml", "ppt/presentation.xml"],
      { kind: "other-document", what: "powerpoint" },
    ],
    [
      "a zip of files",
      ["Sở Khoa học/báo cáo..tháng 3.xlsx", "Sở Khoa học/"],
      { kind: "plain-zip" },
    ],
    ["an empty zip", [], { kind: "plain-zip", entries: [] }],
  ])("recognises %s", (_, names, expected) => {
    const files = Object.fromEntries(
      names.map((name) => [name, name.endsWith("/") ? new Uint8Array() : strToU8("x")]),
    );
    expect(guardZip(zipSync(files))).toMatchObject(expected);
  });

  it.each([
    ["spreadsheet", "ods"],
    ["spreadsheet-template", "ods"],
    ["text", "other-document"],
  ])("recognises an OpenDocument %s by its media type", (type, kind) => {
    const mimetype = { name: "mimetype", data: text(`application/vnd.oasis.opendocument.${type}`) };
    expect(guardZip(rawZip([mimetype, { name: "content.xml" }])).kind).toBe(kind);
  });

  it("accepts a comment behind the table of contents", () => {
    expect(guardZip(rawZip([{ name: "a" }], { comment: "nộp lần 2" })).kind).toBe("plain-zip");
  });

  it("reads zip64 tables of contents and sizes", () => {
    const data = text("dữ liệu");
    const sizes = joinBytes(
      new Uint8Array([1, 0, 16, 0]),
      longLong(data.length),
      longLong(data.length),
    );
    const entry = { name: "a", data, size: 0xffffffff, compressedSize: 0xffffffff, extra: sizes };
    const bytes = rawZip([entry], { before: zip64Records, count: 0xffff, start: 0xffffffff });
    expect(guardZip(bytes)).toMatchObject({
      kind: "plain-zip",
      entries: [{ name: "a", size: data.length, compressedSize: data.length }],
    });
  });

  it("reads names that are not UTF-8 byte by byte", () => {
    const bytes = rawZip([{ name: "a?b" }]).map((byte) => (byte === 0x3f ? 0xe9 : byte));
    expect(guardZip(bytes)).toMatchObject({ entries: [{ name: "aéb" }] });
  });

  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "empty-file"],
    ["a text", text("Mã;Tên"), "not-zip"],
    ["a web page", text("<html>PK</html>"), "not-zip"],
    ["a file over the limit", new Uint8Array(10_001), "file-too-large"],
  ])("does not take %s for a zip", (_, bytes, expected) => {
    expect(code(guardZip(bytes, small))).toBe(expected);
  });

  const one = text("một");
  const packed = deflateRawSync(new Uint8Array(50_000));
  const bomb = { name: "xl/worksheets/sheet1.xml", method: 8, data: packed };

  it.each<[string, readonly RawEntry[], RawEnd, string]>([
    ["too many entries", "abcd".split("").map((name) => ({ name })), {}, "too-many-entries"],
    [
      "a total over the limit",
      [
        { name: "a", data: new Uint8Array(2600) },
        { name: "b", data: new Uint8Array(2600) },
      ],
      {},
      "total-too-large",
    ],
    ["an entry over the limit", [{ ...bomb, size: 300 * MB }], {}, "entry-too-large"],
    ["an entry that packs like a bomb", [{ ...bomb, size: 5 * MB }], {}, "ratio-too-high"],
    ["a full entry that claims to be empty", [{ ...bomb, size: 0 }], {}, "false-size"],
    [
      "data behind an entry that claims to take no room",
      [{ name: "a", method: 8, flags: 8, gap: 60 }],
      {},
      "false-size",
    ],
    ["a stored entry with two sizes", [{ name: "a", data: one, size: 4000 }], {}, "false-size"],
    [
      "an entry whose own header tells another size",
      [{ ...bomb, size: 4000, localSize: 3999 }],
      {},
      "false-size",
    ],
    [
      "an entry whose own header tells another packed size",
      [{ ...bomb, size: 4000, localCompressedSize: 7 }],
      {},
      "false-size",
    ],
    [
      "an entry whose own header tells another name",
      [{ name: "a", localName: "b" }],
      {},
      "false-name",
    ],
    ["two entries of one name", [{ name: "a" }, { name: "a" }], {}, "duplicate-name"],
    [
      "two entries in one place",
      [
        { name: "a", data: one },
        { name: "b", data: one, offset: 0 },
      ],
      {},
      "overlapping-entries",
    ],
    [
      "an entry that runs into the next",
      [{ name: "a", data: one, size: 40, compressedSize: 40 }, { name: "b" }],
      {},
      "overlapping-entries",
    ],
    ["an entry beyond the file", [{ name: "a", offset: 9_000_000 }], {}, "outside-file"],
    ["an entry without a header", [{ name: "a", data: one, offset: 3 }], {}, "outside-file"],
    [
      "an entry longer than the file",
      [{ name: "a", data: one, size: 4900, compressedSize: 4900 }],
      {},
      "outside-file",
    ],
    ["a step upwards", [{ name: "xl/../../a" }], {}, "unsafe-name"],
    ["a step upwards with a backslash", [{ name: "xl\\..\\a" }], {}, "unsafe-name"],
    ["an absolute path", [{ name: "/a" }], {}, "unsafe-name"],
    ["an absolute path with a backslash", [{ name: "\\a" }], {}, "unsafe-name"],
    ["a drive", [{ name: "C:\\a" }], {}, "unsafe-name"],
    ["a NUL in a name", [{ name: "a\0.xlsx" }], {}, "unsafe-name"],
    ["no name at all", [{ name: "" }], {}, "unsafe-name"],
    ["a password", [{ name: "a", flags: 1 }], {}, "entry-encrypted"],
    ["a method no reader knows", [{ name: "a", method: 14 }], {}, "unknown-method"],
    ["a comment that is cut off", [{ name: "a" }], { commentLength: 9 }, "truncated"],
    ["a table of contents that counts too many", [{ name: "a" }], { count: 2 }, "truncated"],
    ["several volumes", [{ name: "a" }], { count: 1, totalCount: 2 }, "damaged"],
    ["a table of contents elsewhere", [{ name: "a" }], { start: 1 }, "damaged"],
    ["a zip64 archive without its record", [{ name: "a" }], { start: 0xffffffff }, "damaged"],
    [
      "two different tables of contents",
      [{ name: "a" }],
      { before: (start, length) => zip64Records(start, length, 2) },
      "damaged",
    ],
  ])("refuses %s", (_, entries, end, expected) => {
    expect(code(guardZip(rawZip(entries, end), small))).toBe(expected);
  });

  it("tells what is too large and by how much", () => {
    const bytes = rawZip([{ name: "sheet1.xml", method: 8, data: packed, size: 300 * MB }]);
    expect(guardZip(bytes)).toEqual({
      kind: "refused",
      code: "entry-too-large",
      detail: "sheet1.xml: 300 MB > 256 MB",
    });
  });

  it("lets small entries pack as well as they can", () => {
    expect(guardZip(rawZip([{ name: "a", method: 8, data: packed, size: 50_000 }])).kind).toBe(
      "plain-zip",
    );
  });

  it("refuses every beginning of a workbook as cut off", async () => {
    const bytes = await workbookFile();
    for (let length = 4; length < bytes.length; length += 1) {
      expect(code(guardZip(bytes.subarray(0, length)))).toBe("truncated");
    }
  });

  it("never throws whatever byte of the table of contents is wrong", async () => {
    const bytes = await workbookFile();
    const kinds = new Set<string>();
    for (let at = bytes.length - 1100; at < bytes.length; at += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      kinds.add(code(guardZip(damaged)));
    }
    expect(kinds).toContain("damaged");
  });
});

describe("guardZip on compound files", () => {
  it.each([
    ["Workbook", "xls"],
    ["Book", "xls"],
    ["EncryptedPackage", "encrypted"],
    ["WordDocument", "other-document"],
  ])("takes one with %s for %s", (name, kind) => {
    expect(guardZip(compoundFile([["Root Entry"], [name]])).kind).toBe(kind);
  });

  it("follows the directory through the sector table", () => {
    const filler = ["a", "b", "c", "d"];
    expect(guardZip(compoundFile([filler, filler, ["EncryptedPackage"]])).kind).toBe("encrypted");
  });

  it("recognises a workbook that hucre has encrypted", async () => {
    const encryption = { password: "mật khẩu", spinCount: 1000 };
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [["x"]] }], encryption });
    expect(guardZip(bytes).kind).toBe("encrypted");
  });

  it("refuses one that is cut off", () => {
    const bytes = compoundFile([["Workbook"]]);
    expect(code(guardZip(bytes.subarray(0, bytes.length - 1)))).toBe("truncated");
    expect(code(guardZip(bytes.subarray(0, 100)))).toBe("truncated");
  });

  it("ends when the sector table runs in a circle", () => {
    const bytes = compoundFile([["a"], ["b"]]);
    new DataView(bytes.buffer).setUint32(512 + 4 * 2, 1, true);
    expect(guardZip(bytes)).toEqual({ kind: "other-document", what: "old-office" });
  });
});

/** A header, one sector table and the given directory sectors (names of at most four entries each). */
function compoundFile(sectors: readonly (readonly string[])[]): Uint8Array {
  const bytes = new Uint8Array(512 * (2 + sectors.length));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(68, 0xfffffffe, true);
  view.setUint32(76, 0, true);
  sectors.forEach((names, sector) => {
    const isLast = sector === sectors.length - 1;
    view.setUint32(512 + 4 * (sector + 1), isLast ? 0xfffffffe : sector + 2, true);
    names.forEach((name, entry) => {
      const at = 512 * (sector + 2) + 128 * entry;
      bytes.set(Buffer.from(name, "utf16le"), at);
      view.setUint16(at + 64, 2 * name.length + 2, true);
    });
  });
  return bytes;
}
