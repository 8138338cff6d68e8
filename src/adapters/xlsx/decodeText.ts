import { readLegacyText } from "../../domain/text/legacyText";

/** By this much of a text its encoding is told. */
const LOOKED_AT = 200_000;
const PIECES = /[^\t\r\n;,"]+/gu;
const NOT_ASCII = /[\u0080-\uFFFF]/u;
/** Control characters that a text may hold: tab, line breaks, page break, escape. */
const CONTROLS = "\t\n\v\f\r\u001B";

/**
 * A file's bytes as text: by the mark at its beginning, as UTF-8 where it is that throughout,
 * otherwise in the code page of Vietnamese Windows. `undefined` for what is no text. What was typed
 * in an old font keeps its signs, for the reader to recognise.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = marked(bytes) ?? utf8(bytes) ?? codePage(bytes);
  return isBinary(text) ? undefined : text;
}

function isBinary(text: string): boolean {
  for (let at = 0; at < text.length; at += 1)
    if (text.charCodeAt(at) < 32 && !CONTROLS.includes(text[at] ?? "")) return true;
  return false;
}

function marked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return undefined;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text in an old font was saved in the code page of western Windows, sign by sign. */
function codePage(bytes: Uint8Array): string {
  const western = new TextDecoder("windows-1252").decode(bytes);
  const pieces = (western.slice(0, LOOKED_AT).match(PIECES) ?? []).filter((piece) =>
    NOT_ASCII.test(piece),
  );
  const legacy = pieces.filter((piece) => readLegacyText(piece) !== undefined);
  if (legacy.length * 2 > pieces.length) return western;
  return new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
}
