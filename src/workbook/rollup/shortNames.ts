/**
 * The heading of what charts write beside a bar, and how long it may be. The column stays unfolded:
 * charts drawn inside Excel leave out what is hidden.
 */
export const SHORT_NAME = "Tên ngắn (cho biểu đồ)";
export const SHORT_LENGTH = 34;

/** As many whole words as fit, and a sign that there are more. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, Math.max(1, text.slice(0, length + 1).lastIndexOf(" ")))}…`;
}

/** The last whole words that fit. */
function ending(text: string, length: number): string {
  const end = text.slice(-length - 1);
  return end.slice(end.indexOf(" ") + 1);
}

/**
 * Names short enough for one line beside the bar of a chart. Where several begin alike, what they end
 * in tells them apart; where that does not help either, they stay whole.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const half = Math.floor(SHORT_LENGTH / 2);
  const ways = [
    (name: string): string => shortened(name, SHORT_LENGTH),
    (name: string): string =>
      name.length <= SHORT_LENGTH ? name : `${shortened(name, half)} ${ending(name, half)}`,
  ].map((way) => names.map(way));
  const counted = ways.map((short) => countOf(short));
  return names.map((name, at) => {
    const unique = ways.findIndex((short, way) => counted[way]?.get(short[at] ?? "") === 1);
    return ways[unique]?.[at] ?? name;
  });
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
