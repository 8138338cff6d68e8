import { contentMark } from "../usecases/contentMark";
import type { MarkContent } from "../usecases/ports";

/** Marks content by the browser's own means; where a browser keeps them from the page, by ours. */
export function makeMarkContent(own: Pick<SubtleCrypto, "digest"> | undefined): MarkContent {
  if (own === undefined) return (bytes) => Promise.resolve(contentMark(bytes));
  return async (bytes) => {
    const mark = new Uint8Array(await own.digest("SHA-256", bytes as BufferSource));
    return Array.from(mark, (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
}
