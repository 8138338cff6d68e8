/** @jest-environment jsdom */
import { filesDropped, filesPicked } from "../../../src/taskpane/pages/collect/pickedFiles";
import type { PickedFile } from "../../../src/taskpane/pickedFile";

const DAY = new Date(2025, 2, 17, 15).getTime();

function aFile(name: string, below = ""): File {
  const file = new File(["nội dung"], name, { lastModified: DAY });
  Object.defineProperty(file, "webkitRelativePath", { value: below });
  return file;
}

const listOf = (...files: readonly File[]): FileList => files as unknown as FileList;
const pathsOf = (files: readonly PickedFile[]): readonly string[] => files.map(({ path }) => path);

interface Entry {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly fullPath: string;
  readonly file?: (take: (file: File) => void, fail: () => void) => void;
  readonly createReader?: () => {
    readEntries: (take: (entries: readonly Entry[]) => void) => void;
  };
}

function fileEntry(fullPath: string, isGone = false): Entry {
  return {
    isFile: true,
    isDirectory: false,
    fullPath,
    file: (take, fail) => {
      if (isGone) fail();
      else take(aFile(fullPath.split("/").at(-1) ?? ""));
    },
  };
}

/** A folder whose reader gives two entries at a time, as browsers give a hundred. */
function folderEntry(fullPath: string, children: readonly Entry[]): Entry {
  return {
    isFile: false,
    isDirectory: true,
    fullPath,
    createReader: () => {
      let at = 0;
      return { readEntries: (take) => take(children.slice(at, (at += 2))) };
    },
  };
}

function aDrop(entries: readonly (Entry | null)[], files: readonly File[] = []): DataTransfer {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  return { items, files } as unknown as DataTransfer;
}

describe("filesPicked", () => {
  it("keeps the path below the folder picked, and the file's own day", () => {
    const file = aFile("a.xlsx");
    const picked = filesPicked(listOf(file, aFile("b.xlsx", "thang-3/so/b.xlsx")));
    expect(pathsOf(picked)).toEqual(["a.xlsx", "thang-3/so/b.xlsx"]);
    expect(picked[0]?.content).toBe(file);
    expect(picked[0]?.changedOn).toBe("2025-03-17");
  });

  it("writes names in one way, however the system does", () => {
    const [picked] = filesPicked(listOf(aFile("Sở.xlsx".normalize("NFD"))));
    expect(picked?.path).toBe("Sở.xlsx".normalize("NFC"));
  });
});

describe("filesDropped", () => {
  it("goes through folders to their end", async () => {
    const inner = folderEntry("/thang-3/so", [fileEntry("/thang-3/so/d.xlsx")]);
    const folder = folderEntry("/thang-3", [
      fileEntry("/thang-3/a.xlsx"),
      fileEntry("/thang-3/b.xlsx"),
      fileEntry("/thang-3/c.xlsx"),
      inner,
    ]);
    const files = await filesDropped(aDrop([folder, fileEntry("/e.zip")]));
    expect(pathsOf(files)).toEqual([
      "thang-3/a.xlsx",
      "thang-3/b.xlsx",
      "thang-3/c.xlsx",
      "thang-3/so/d.xlsx",
      "e.zip",
    ]);
  });

  it("takes the plain files where the program knows no entries", async () => {
    expect(pathsOf(await filesDropped(aDrop([null], [aFile("a.xlsx")])))).toEqual(["a.xlsx"]);
  });

  it("still names a file that cannot be got at", async () => {
    const gone = await filesDropped(aDrop([fileEntry("/a.xlsx", true)]));
    expect(gone).toEqual([{ path: "a.xlsx", changedOn: null, content: null }]);
  });
});
