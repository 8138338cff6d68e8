/** Office hands out a file in slices of this size unless asked otherwise. */
const SLICE = 65_536;

interface Answer {
  readonly status: "succeeded" | "failed";
  readonly value?: {
    readonly index: number;
    readonly size: number;
    readonly data: readonly number[];
  };
}

/** The open workbook as `getFileAsync` gives it: bytes, slice by slice. */
export interface OpenedFile {
  readonly size: number;
  readonly sliceCount: number;
  readonly getSliceAsync: (index: number, callback: (answer: Answer) => void) => void;
  readonly closeAsync: (callback?: (answer: Answer) => void) => void;
}

/** Saves the workbook and opens the file for reading. */
export async function openedFile(save: () => Promise<Uint8Array>): Promise<OpenedFile> {
  const bytes = await save();
  return {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / SLICE),
    getSliceAsync: (index, callback) => {
      const data = [...bytes.subarray(index * SLICE, (index + 1) * SLICE)];
      setTimeout(() =>
        callback(
          data.length === 0
            ? { status: "failed" }
            : { status: "succeeded", value: { index, size: data.length, data } },
        ),
      );
    },
    closeAsync: (callback) => {
      setTimeout(() => callback?.({ status: "succeeded" }));
    },
  };
}
