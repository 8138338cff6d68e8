import { foldText } from "../../text/foldText";
import { unifyTonePlacement } from "../../text/unifyTonePlacement";
import { agencyNames } from "../agencyNames";
import { columnOf, type PlanLine } from "../planLines";
import type { PlanRule, PlanRuleContext } from "../planRule";

/** Who leads a task cannot also be the one who helps; one of the two cells is wrong. */
export const leadAlsoCoordinates: PlanRule = {
  code: "lead-also-coordinates",
  title: "Cơ quan chủ trì cũng là cơ quan phối hợp",
  severity: "warning",
  find: ({ lines, resolve }) =>
    lines.flatMap((line) => {
      const { lead, coordinating, place, id } = line;
      const [both] = namedInBoth(line, resolve);
      if (both === undefined || lead === null || coordinating === null) return [];
      return [
        {
          place,
          rowId: id,
          column: columnOf(line, "coordinating"),
          message: `“${both}” vừa chủ trì (“${lead}”) vừa phối hợp (“${coordinating}”). Hãy bỏ tên ở một trong hai ô, hoặc ghi đúng cơ quan.`,
          texts: [lead, coordinating].map((text) => ({ place, text })),
        },
      ];
    }),
};

/** By the directory, and by the words for names that it does not know. */
function namedInBoth(
  { lead, coordinating }: PlanLine,
  resolve: PlanRuleContext["resolve"],
): readonly string[] {
  const helpers = resolve(coordinating ?? "").agencies.map(({ id }) => id);
  const known = resolve(lead ?? "").agencies.filter(({ id }) => helpers.includes(id));
  const helperNames = agencyNames(coordinating ?? "").map(plain);
  const spelt = agencyNames(lead ?? "").filter((name) => helperNames.includes(plain(name)));
  return [...known.map(({ name }) => name), ...spelt];
}

function plain(name: string): string {
  return unifyTonePlacement(foldText(name));
}
