import type { AgencyIndex } from "./agencyDirectory";
import type { AgencyWords } from "./agencyWords";
import type { Segment } from "./coverWords";
import { nearNames } from "./suggestAgencies";

const MOST_PIECES = 6;
/** A cell of more unknown pieces is not a list of agencies: nobody is looked for in it. */
const MOST_PIECES_SEARCHED = 30;

/** How many of the pieces, at most, together resemble a name; 0 when none do. */
function piecesLikeAName(
  read: AgencyWords,
  pieces: readonly Segment[],
  index: AgencyIndex,
): number {
  const from = pieces[0]?.from ?? 0;
  for (let count = Math.min(MOST_PIECES, pieces.length); count > 0; count -= 1) {
    const to = pieces[count - 1]?.to ?? from;
    if (nearNames(read.words.slice(from, to), index).length > 0) return count;
  }
  return 0;
}

/** Pieces that only "và" holds apart may be one name: "Sở Khoa học và Đào tạo". */
function joinedByConnective({ words }: AgencyWords, pieces: readonly Segment[]): number {
  const apart = pieces.findIndex((piece, position) => {
    const previous = pieces[position - 1];
    if (previous === undefined) return false;
    return previous.to === piece.from || words[previous.to]?.gap !== " ";
  });
  return apart === -1 ? pieces.length : apart;
}

/**
 * Puts together neighbouring unknown pieces that were probably one name, so that a misspelt "Sở Văn
 * hóa, Thể dục và Du lịch" is asked about once.
 */
export function unknownStretches(
  read: AgencyWords,
  pieces: readonly Segment[],
  index: AgencyIndex,
): readonly Segment[] {
  const stretches: Segment[] = [];
  const isSearched = pieces.length <= MOST_PIECES_SEARCHED;
  let rest = pieces;
  while (rest.length > 0) {
    const likeAName = isSearched ? piecesLikeAName(read, rest, index) : 0;
    const count = likeAName === 0 ? joinedByConnective(read, rest) : likeAName;
    const from = rest[0]?.from ?? 0;
    stretches.push({ from, to: rest[count - 1]?.to ?? from, owner: null });
    rest = rest.slice(count);
  }
  return stretches;
}
