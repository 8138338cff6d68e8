import { HostError } from "../../usecases/hostError";

/** The largest slice Office hands over. */
const SLICE_SIZE = 4_194_304;

/** The workbook as Excel would save it now. */
export async function readBytes(): Promise<Uint8Array> {
  const file = await officeAsync<Office.File>((done) => {
    Office.context.document.getFileAsync(
      Office.FileType.Compressed,
      { sliceSize: SLICE_SIZE },
      done,
    );
  });
  try {
    const slices: Uint8Array[] = [];
    for (let at = 0; at < file.sliceCount; at += 1) {
      const slice = await officeAsync<Office.Slice>((done) => {
        file.getSliceAsync(at, done);
      });
      slices.push(new Uint8Array(slice.data as ArrayLike<number>));
    }
    return joined(slices);
  } finally {
    // Office lends two files at a time; one not given back is missing later.
    await new Promise((resolve) => {
      file.closeAsync(resolve);
    });
  }
}

function joined(slices: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const slice of slices) {
    bytes.set(slice, at);
    at += slice.length;
  }
  return bytes;
}

async function officeAsync<Value>(
  ask: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new HostError("host-failed", "getFileAsync", { cause: result.error }));
    });
  });
}
