import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { collectInputFiles } from "../../../src/adapters/xlsx/inputFiles";
import { nodeUnpacker } from "../../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../../src/adapters/xlsx/readHandedIn";
import type { CollectedFile } from "../../../src/usecases/ports";
import { defined } from "../../helpers/defined";
import { rawZip } from "./rawZip";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kehoach-inputs-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function put(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const collect = (...paths: readonly string[]): Promise<readonly CollectedFile[]> =>
  collectInputFiles(folder, paths);

async function pathsOf(...paths: readonly string[]): Promise<readonly string[]> {
  return (await collect(...paths)).map(({ path }) => path);
}

/** Path → content, read the way a command does. */
async function contentsOf(...paths: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const files = await collect(...paths);
  const read = async ({ path, bytes }: CollectedFile): Promise<readonly [string, string]> => [
    path,
    new TextDecoder().decode(await bytes()),
  ];
  return Object.fromEntries(await Promise.all(files.map(read)));
}

async function messageOf(file: CollectedFile): Promise<string> {
  const reading = await makeReadHandedIn(nodeUnpacker)(file.path, await file.bytes());
  return reading.kind === "read" ? "read" : reading.message;
}

describe("collectInputFiles", () => {
  it("finds the files of folders within folders, sorted, by their paths within the input", async () => {
    put("nop/sở/b.xlsx", "b");
    put("nop/a.xlsx", "a");
    put("nop/huyện/xã/c.xlsx", "c");
    expect(await contentsOf("nop")).toEqual({
      "a.xlsx": "a",
      "huyện/xã/c.xlsx": "c",
      "sở/b.xlsx": "b",
    });
    expect(await pathsOf("nop")).toEqual(["a.xlsx", "huyện/xã/c.xlsx", "sở/b.xlsx"]);
  });

  it("names a file given by itself by its bare name, and takes absolute paths", async () => {
    put("nop/a.xlsx", "a");
    expect(await pathsOf("nop/a.xlsx")).toEqual(["a.xlsx"]);
    expect(await pathsOf(join(folder, "nop/a.xlsx"))).toEqual(["a.xlsx"]);
  });

  it("passes over what systems and programs leave behind, in folders and in zips", async () => {
    const left = ["~$a.xlsx", ".DS_Store", "Thumbs.db", "__MACOSX/._a.xlsx", ".git/a.xlsx"];
    for (const name of [...left, "a.xlsx"]) put(`nop/${name}`, "x");
    const entries = [...left, "a.xlsx"].map((name) => [`đợt 1/${name}`, bytesOf("x")] as const);
    put("nop.zip", zipSync(Object.fromEntries(entries)));
    expect(await pathsOf("nop")).toEqual(["a.xlsx"]);
    expect(await pathsOf("nop.zip")).toEqual(["đợt 1/a.xlsx"]);
  });

  it("takes a folder whose own name begins with a dot when it is named", async () => {
    put(".nop/a.xlsx", "a");
    expect(await pathsOf(".nop")).toEqual(["a.xlsx"]);
  });

  it("opens a zip in a folder and a zip in a zip, no deeper", async () => {
    const deepest = zipSync({ "d.xlsx": bytesOf("d") });
    const inner = zipSync({ "c.xlsx": bytesOf("c"), "sâu.zip": deepest });
    put("nop/huyện.ZIP", zipSync({ "xã/b.xlsx": bytesOf("b"), "xã/trong.zip": inner }));
    const files = await collect("nop");
    expect(files.map(({ path }) => path)).toEqual([
      "huyện.ZIP/xã/b.xlsx",
      "huyện.ZIP/xã/trong.zip/c.xlsx",
      "huyện.ZIP/xã/trong.zip/sâu.zip",
    ]);
    expect(await contentsOf("nop")).toMatchObject({
      "huyện.ZIP/xã/b.xlsx": "b",
      "huyện.ZIP/xã/trong.zip/c.xlsx": "c",
    });
    expect(await messageOf(defined(files[2]))).toContain("nén nhiều lớp");
  });

  it("reads stored and packed entries, and names with backslashes", async () => {
    const long = "nội dung lặp lại ".repeat(500);
    const files = {
      "a\\stored.xlsx": [bytesOf("s"), { level: 0 }] as const,
      "a\\packed.xlsx": bytesOf(long),
    };
    put("nop.zip", zipSync(files as unknown as Parameters<typeof zipSync>[0]));
    expect(await contentsOf("nop.zip")).toEqual({ "a/packed.xlsx": long, "a/stored.xlsx": "s" });
  });

  it.each([
    ["an entry that climbs out of the zip", rawZip([{ name: "../a.xlsx", data: bytesOf("a") }])],
    ["an absolute name", rawZip([{ name: "/etc/a.xlsx", data: bytesOf("a") }])],
    ["a drive letter", rawZip([{ name: "C:\\a.xlsx", data: bytesOf("a") }])],
  ])("makes a zip with %s one file that nobody can use", async (_case, zip) => {
    put("nop/xau.zip", zip);
    const files = await collect("nop");
    expect(files.map(({ path }) => path)).toEqual(["xau.zip"]);
    expect(await messageOf(defined(files[0]))).toContain("tên đường dẫn không an toàn");
  });

  it("makes a zip of zips with more files than any zip may hold one file", async () => {
    const files = Array.from(
      { length: 5_001 },
      (_, at) => [`${at}.xlsx`, new Uint8Array()] as const,
    );
    const inner = zipSync(Object.fromEntries(files), { level: 0 });
    put("mot.zip", zipSync({ "a.zip": inner }));
    put("hai.zip", zipSync({ "a.zip": inner, "b.zip": inner }));
    expect(await pathsOf("mot.zip")).toHaveLength(5_001);
    expect(await pathsOf("hai.zip")).toEqual(["hai.zip"]);
    const [file] = await collect("hai.zip");
    const reading = await makeReadHandedIn(nodeUnpacker)("hai.zip", await defined(file).bytes());
    expect(reading).toMatchObject({ kind: "unreadable", code: "not-zip" });
  });

  it("makes an empty zip one file that nobody can use", async () => {
    put("rong.zip", zipSync({ "thư mục/": new Uint8Array() }));
    const [file] = await collect("rong.zip");
    expect(file?.path).toBe("rong.zip");
    expect(await messageOf(defined(file))).toContain("không chứa tệp báo cáo nào");
  });

  it("hands a damaged entry on so that it is refused, and the others whole", async () => {
    const good = bytesOf("tốt".repeat(100));
    const zip = Uint8Array.from(zipSync({ "hong.xlsx": good, "tot.xlsx": good }));
    const dataStart = 30 + "hong.xlsx".length;
    zip.fill(0xff, dataStart, dataStart + 4);
    put("nop.zip", zip);
    const files = await collect("nop.zip");
    expect(await messageOf(defined(files[0]))).toContain("Tệp bị cắt cụt");
    expect(await defined(files[1]).bytes()).toEqual(good);
  });

  it("refuses an entry whose content is not what its checksum says", async () => {
    const zip = Uint8Array.from(zipSync({ "a.xlsx": [bytesOf("abcdef"), { level: 0 }] }));
    zip[30 + "a.xlsx".length] = 0x7a;
    put("nop.zip", zip);
    const [file] = await collect("nop.zip");
    expect(await messageOf(defined(file))).toContain("Tệp bị cắt cụt");
  });

  it("unpacks an entry to no more than it declares", async () => {
    const zip = Uint8Array.from(zipSync({ "a.xlsx": new Uint8Array(100_000) }));
    const view = new DataView(zip.buffer);
    const directory = zip.length - 22 - 46 - "a.xlsx".length;
    view.setUint32(22, 10, true);
    view.setUint32(directory + 24, 10, true);
    put("nop.zip", zip);
    const [file] = await collect("nop.zip");
    expect((await defined(file).bytes()).length).toBeLessThanOrEqual(10);
  });

  it("opens no workbook under the name of a zip", async () => {
    put(
      "bao-cao.zip",
      zipSync({ "[Content_Types].xml": bytesOf("x"), "xl/workbook.xml": bytesOf("x") }),
    );
    expect(await pathsOf("bao-cao.zip")).toEqual(["bao-cao.zip"]);
  });

  it("counts a file that is given in two ways once", async () => {
    put("nop/a.xlsx", "a");
    put("nop/z.zip", zipSync({ "b.xlsx": bytesOf("b") }));
    symlinkSync(join(folder, "nop/a.xlsx"), join(folder, "lien-ket.xlsx"));
    const paths = await pathsOf("nop", "nop/a.xlsx", "./nop", "nop/z.zip", "lien-ket.xlsx");
    expect(paths).toEqual(["a.xlsx", "z.zip/b.xlsx"]);
  });

  it("puts the inputs' names before paths that clash, and their paths before names that clash", async () => {
    for (const path of ["t2/a.xlsx", "t3/a.xlsx", "t3/b.xlsx", "x/sở/c.xlsx", "y/sở/c.xlsx"]) {
      put(path, path);
    }
    expect(await pathsOf("t2", "t3")).toEqual(["b.xlsx", "t2/a.xlsx", "t3/a.xlsx"]);
    expect(await contentsOf("x/sở", "y/sở")).toEqual({
      "x/sở/sở/c.xlsx": "x/sở/c.xlsx",
      "y/sở/sở/c.xlsx": "y/sở/c.xlsx",
    });
  });

  it("does not follow a link to a folder round in circles", async () => {
    put("nop/a.xlsx", "a");
    symlinkSync(join(folder, "nop"), join(folder, "nop/vong"));
    expect(await pathsOf("nop")).toEqual(["a.xlsx"]);
  });

  it("tells the day of the last change, of a file and of an entry", async () => {
    const noon = new Date(2025, 2, 17, 12);
    put("a.xlsx", "a");
    utimesSync(join(folder, "a.xlsx"), noon, noon);
    put("b.zip", zipSync({ "b.xlsx": [bytesOf("b"), { mtime: noon }] }));
    const files = await collect("a.xlsx", "b.zip");
    expect(files.map(({ changedOn }) => changedOn)).toEqual(["2025-03-17", "2025-03-17"]);
  });

  it("names the input that is not there", async () => {
    put("a.xlsx", "a");
    await expect(collect("a.xlsx", "b.xlsx")).rejects.toMatchObject({
      code: "file-missing",
      subject: "b.xlsx",
    });
  });

  it.each([
    ["grew", "một báo cáo dài hơn trước"],
    ["shrank", "ngắn"],
    ["was emptied", ""],
  ])("reads a file as it is now that %s since it was looked at", async (_how, now) => {
    put("a.xlsx", "một báo cáo");
    const [file] = await collect("a.xlsx");
    put("a.xlsx", now);
    expect(new TextDecoder().decode(await defined(file).bytes())).toBe(now);
  });

  it("reads of a file that is too large only as much as shows it", async () => {
    put("lon.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4));
    truncateSync(join(folder, "lon.xlsx"), 3_000_000_000);
    const [file] = await collect("lon.xlsx");
    expect(await messageOf(defined(file))).toContain("Tệp quá lớn");
  });
});
