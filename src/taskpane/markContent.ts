import type { MarkContent } from "../usecases/ports";

/** Marks content by SHA-256, which a browser has on every page that Excel opens: those served over https. */
export const markContent: MarkContent = async (bytes) => {
  const mark = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
  return Array.from(mark, (byte) => byte.toString(16).padStart(2, "0")).join("");
};
