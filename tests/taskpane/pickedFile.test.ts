import { onPickedFiles } from "../../src/taskpane/pickedFile";
import { aFileWork, readHandedIn } from "../helpers/aFileWork";

const MOST = 64 * 1024 * 1024;
const TARGET = { planId: "hd-726", periodId: "2025-03", asOf: null };

/** Content that states its size and gives these bytes; a part of it is one byte. */
function stated(
  size: number,
  all: () => Promise<ArrayBuffer>,
): { readonly content: Blob; readonly parts: readonly (readonly number[])[] } {
  const parts: (readonly number[])[] = [];
  const slice = (...part: readonly number[]): Blob => {
    parts.push(part);
    return new Blob([Uint8Array.of(1)]);
  };
  const content = Object.defineProperties(new Blob(), {
    size: { value: size },
    arrayBuffer: { value: all },
    slice: { value: slice },
  });
  return { content, parts };
}

/** What is read of a file that was picked, and what the board says of it. */
async function picked(
  content: Blob | null,
): Promise<{ readonly read: readonly (readonly number[])[]; readonly told: string }> {
  const read: (readonly number[])[] = [];
  const work = onPickedFiles(
    aFileWork((path, bytes) => {
      read.push([...bytes]);
      return readHandedIn(path, bytes);
    }),
  );
  await work.open(TARGET);
  const view = await work.receive([{ path: "so/a.xlsx", changedOn: null, content }]);
  return { read, told: view.files.map(({ path, reason }) => `${path}: ${reason}`).join() };
}

const two = (): Promise<ArrayBuffer> => Promise.resolve(Uint8Array.of(1, 2).buffer);

describe("onPickedFiles", () => {
  it("reads a file as it is", async () => {
    const { content, parts } = stated(MOST, two);
    expect((await picked(content)).read).toEqual([[1, 2]]);
    expect(parts).toEqual([]);
  });

  it("does not read a file whole that is larger than any may be", async () => {
    const { content, parts } = stated(MOST + 2, two);
    expect((await picked(content)).read).toEqual([[1]]);
    expect(parts).toEqual([[0, MOST + 1]]);
  });

  it.each([
    ["could not be got at", null],
    ["cannot be read any more", stated(2, () => Promise.reject(new Error("gone"))).content],
  ])("says so of a file that %s", async (_, content) => {
    const { read, told } = await picked(content);
    expect(read).toEqual([]);
    expect(told).toMatch(/^so\/a\.xlsx: Không mở được tệp/u);
  });
});
