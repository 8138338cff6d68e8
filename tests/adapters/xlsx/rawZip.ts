import { crc32 } from "node:zlib";

/** One entry of a zip written byte by byte; what is not given is filled in truthfully. */
export interface RawEntry {
  readonly name: string;
  readonly data?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** What the table of contents claims. */
  readonly size?: number;
  readonly compressedSize?: number;
  readonly offset?: number;
  /** What the entry's own header claims. */
  readonly localName?: string;
  readonly localSize?: number;
  readonly localCompressedSize?: number;
  readonly extra?: Uint8Array;
  readonly gap?: number;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const short = (value: number): Uint8Array => new Uint8Array(new Uint16Array([value]).buffer);
const long = (value: number): Uint8Array => new Uint8Array(new Uint32Array([value]).buffer);

/** 64 bits, low half first. */
export function longLong(value: number): Uint8Array {
  return new Uint8Array(new BigUint64Array([BigInt(value)]).buffer);
}

export function joinBytes(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

/** A zip whose headers may lie. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const local = joinBytes(localHeader(entry), new Uint8Array(entry.gap ?? 0));
    directory.push(directoryEntry(entry, entry.offset ?? at));
    locals.push(local);
    at += local.length;
  }
  const contents = joinBytes(...directory);
  const before = end.before?.(at, contents.length, entries.length) ?? new Uint8Array();
  const count = end.count ?? entries.length;
  return joinBytes(
    ...locals,
    contents,
    before,
    long(0x06054b50),
    short(0),
    short(0),
    short(count),
    short(end.totalCount ?? count),
    long(contents.length),
    long(end.start ?? at),
    short(end.commentLength ?? end.comment?.length ?? 0),
    encode(end.comment ?? ""),
  );
}

/** What the end record claims; `before` is put between the table of contents and it. */
export interface RawEnd {
  readonly comment?: string;
  readonly commentLength?: number;
  readonly count?: number;
  readonly totalCount?: number;
  readonly start?: number;
  readonly before?: (start: number, length: number, count: number) => Uint8Array;
}

/** The records of a zip64 archive that stand before the end record. */
export function zip64Records(start: number, length: number, count: number): Uint8Array {
  return joinBytes(
    long(0x06064b50),
    longLong(44),
    short(45),
    short(45),
    long(0),
    long(0),
    longLong(count),
    longLong(count),
    longLong(length),
    longLong(start),
    long(0x07064b50),
    long(0),
    longLong(start + length),
    long(1),
  );
}

function localHeader(entry: RawEntry): Uint8Array {
  const data = entry.data ?? new Uint8Array();
  const name = encode(entry.localName ?? entry.name);
  return joinBytes(
    long(0x04034b50),
    short(20),
    short(entry.flags ?? 0),
    short(entry.method ?? 0),
    long(0),
    long(crc32(data)),
    long(entry.localCompressedSize ?? entry.compressedSize ?? data.length),
    long(entry.localSize ?? entry.size ?? data.length),
    short(name.length),
    short(0),
    name,
    data,
  );
}

function directoryEntry(entry: RawEntry, offset: number): Uint8Array {
  const data = entry.data ?? new Uint8Array();
  const name = encode(entry.name);
  const extra = entry.extra ?? new Uint8Array();
  return joinBytes(
    long(0x02014b50),
    short(20),
    short(20),
    short(entry.flags ?? 0),
    short(entry.method ?? 0),
    long(0),
    long(crc32(data)),
    long(entry.compressedSize ?? data.length),
    long(entry.size ?? data.length),
    short(name.length),
    short(extra.length),
    short(0),
    short(0),
    short(0),
    long(0),
    long(offset),
    name,
    extra,
  );
}
