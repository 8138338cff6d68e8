/** Every host has them; the core is compiled without the types of any. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };
declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text as bytes to keep. */
export function bytesOfText(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text again. */
export function textOfBytes(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
