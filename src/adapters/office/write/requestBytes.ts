const encoder = new TextEncoder();

/** Bytes that a value takes in a request: accented letters take two or three. */
export function requestBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** Bytes of one call or setting besides its values, generously. */
export const CALL_BYTES = 400;
