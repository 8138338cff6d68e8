/** A short stable mark of a file's content, to tell a file that was changed from the same one; not for security. */
export function contentMark(bytes: Uint8Array): string {
  let state = 0x811c9dc5;
  for (const byte of bytes) state = Math.imul(state ^ byte, 0x01000193);
  return `${bytes.length.toString(36)}.${(state >>> 0).toString(36)}`;
}
