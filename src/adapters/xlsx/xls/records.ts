/** The kinds of records that are read. */
export const RECORD = {
  formula: 0x0006,
  end: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richText: 0x00d6,
  cellFormat: 0x00e0,
  sharedTexts: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  formulaText: 0x0207,
  rk: 0x027e,
  numberFormat: 0x041e,
  begin: 0x0809,
} as const;

/** One record of the stream: its kind, and its content as a cursor. */
export interface XlsRecord {
  readonly kind: number;
  readonly offset: number;
  readonly body: Uint8Array;
}

/** The records from an offset on; ends where the next would reach beyond the stream. */
export function* recordsFrom(stream: Uint8Array, offset: number): Generator<XlsRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = offset;
  while (at + 4 <= stream.length) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length) return;
    yield { kind: view.getUint16(at, true), offset: at, body: stream.subarray(at + 4, end) };
    at = end;
  }
}

/** Reads on through a record's content and those that continue it. Throws RangeError at their end. */
export interface XlsCursor {
  readonly byte: () => number;
  readonly short: () => number;
  readonly long: () => number;
  readonly double: () => number;
  readonly skip: (count: number) => void;
  /** Letters, of one or two bytes each; where a new record continues them it says anew of how many. */
  readonly letters: (count: number, wide: boolean) => string;
}

export function cursorOver(...blocks: readonly Uint8Array[]): XlsCursor {
  let block = 0;
  let at = 0;
  const current = (): Uint8Array => {
    while (block < blocks.length && at >= (blocks[block]?.length ?? 0)) {
      at -= blocks[block]?.length ?? 0;
      block += 1;
    }
    const bytes = blocks[block];
    if (bytes === undefined) throw new RangeError("The record ends too early");
    return bytes;
  };
  const byte = (): number => {
    const bytes = current();
    at += 1;
    return bytes[at - 1] ?? 0;
  };
  const short = (): number => byte() + byte() * 0x100;
  const long = (): number => short() + short() * 0x10000;
  return {
    byte,
    short,
    long,
    double: () => {
      const view = new DataView(new ArrayBuffer(8));
      for (let index = 0; index < 8; index += 1) view.setUint8(index, byte());
      return view.getFloat64(0, true);
    },
    skip: (count) => {
      at += count;
    },
    letters: (count, wide) => {
      let text = "";
      let isWide = wide;
      for (let index = 0; index < count; index += 1) {
        const before = block;
        current();
        if (index > 0 && block !== before) isWide = (byte() & 1) === 1;
        text += String.fromCharCode(isWide ? short() : byte());
      }
      return text;
    },
  };
}

/** A text with its length in two bytes before it, formats of its parts and readings left out. */
export function readText(cursor: XlsCursor): string {
  const count = cursor.short();
  const flags = cursor.byte();
  const runs = (flags & 8) === 0 ? 0 : cursor.short();
  const more = (flags & 4) === 0 ? 0 : cursor.long();
  const text = cursor.letters(count, (flags & 1) === 1);
  cursor.skip(4 * runs + more);
  return text;
}

/** A number packed into four bytes: 30 bits of a whole or of the upper half of a decimal one. */
export function unpackRk(rk: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, rk & ~3, true);
  const number = (rk & 2) === 0 ? view.getFloat64(0, true) : (rk | 0) >> 2;
  return (rk & 1) === 0 ? number : number / 100;
}
