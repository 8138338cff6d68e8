import { periodName } from "../../../domain/plan/reportingPeriod";
import type { CollectionTarget } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";
import type { OpenContent } from "../../session/live";

/** Whether the open workbook may take the roll-up: as it is, over an earlier one, or not at all. */
export type RollUpStanding = "free" | "replaces" | "closed";

/** What the open workbook is to a roll-up, with a sentence where there is something to say. */
export function rollUpStanding(
  content: OpenContent,
  { planId, periodId }: CollectionTarget,
): { readonly kind: RollUpStanding; readonly note: string | null } {
  switch (content.kind) {
    case "unread":
    case "other":
      return { kind: "free", note: null };
    case "submission":
      return { kind: "closed", note: COLLECT.hereReport };
    case "roll-up": {
      const { identity } = content;
      return identity.planId === planId && identity.period === periodId
        ? { kind: "replaces", note: COLLECT.hereSame }
        : { kind: "closed", note: COLLECT.hereOther(periodName(identity.period)) };
    }
  }
}
