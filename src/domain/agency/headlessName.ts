import type { AgencyIndex } from "./agencyDirectory";
import type { AgencyWord } from "./agencyWords";
import { ownerOf } from "./ownerOf";
import type { NameOwner } from "./spellings";

type Words = readonly AgencyWord[];

function startsWith(words: Words, from: number, head: Words): boolean {
  return head.every(({ text }, offset) => words[from + offset]?.text === text);
}

function withHead(head: Words, [first, ...rest]: Words): Words {
  return first === undefined ? head : [...head, { ...first, gap: " " }, ...rest];
}

/**
 * Whom words mean that lack their first word. In "Phòng Nội vụ, Tư pháp" the list has said it before; in
 * a plan that speaks of the issuer's own divisions "Quản lý giá" alone is one, if only one is called so.
 */
export function headlessOwner(
  words: Words,
  from: number,
  to: number,
  starts: readonly number[],
  index: AgencyIndex,
): NameOwner | null {
  const name = words.slice(from, to);
  const readings = index.headWords.flatMap((head) => {
    const owner = ownerOf(withHead(head, name), index);
    return owner === null ? [] : [{ head, owner }];
  });
  if (readings.length === 0) return null;
  for (const start of starts.filter((each) => each < from).reverse()) {
    const said = readings.find(({ head }) => startsWith(words, start, head));
    if (said !== undefined) return said.owner;
  }
  const own = readings.filter(({ owner }) => index.ownIds.has(owner.id));
  return own.length === 1 ? (own[0]?.owner ?? null) : null;
}
