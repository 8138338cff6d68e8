import { foldAccents } from "../../../domain/text/foldText";

/** An agency to choose, with the other names it goes by. */
export interface AgencyName {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The agencies that one of whose names holds every word typed, whatever its case and accents. */
export function matchingAgencies(
  agencies: readonly AgencyName[],
  typed: string,
): readonly AgencyName[] {
  const words = foldAccents(typed)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return agencies;
  return agencies.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => {
      const folded = foldAccents(each);
      return words.every((word) => folded.includes(word));
    }),
  );
}
