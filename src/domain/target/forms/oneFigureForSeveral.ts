import type { TargetMeaning } from "../target";
import type { TargetForm } from "../targetForm";
import { bareNumber } from "./bareNumber";
import { numberAndRelation } from "./numberAndRelation";
import { relationAndNumber } from "./relationAndNumber";

const FOR_WHOM = /^(?<figure>.+?) đối với [^\d≥≤<>;]+$/iu;
/** The next figure begins behind a semicolon, or with its sign where the scan lost the line break. */
const PARTS = /; ?| (?=[≥≤<>] ?\d)/u;

function readPart(part: string, isRank: boolean): TargetMeaning | undefined {
  const figure = FOR_WHOM.exec(part)?.groups?.["figure"] ?? "";
  return [relationAndNumber, numberAndRelation, bareNumber]
    .map((form) => form.read(figure, isRank))
    .find((meaning) => meaning !== undefined);
}

/** A figure for a group; for several groups a person has to judge, though the figure be the same. */
export const oneFigureForSeveral: TargetForm = {
  name: "one-figure-for-several",
  read: (text, isRank) => {
    const parts = text.split(PARTS).map((part) => readPart(part, isRank));
    const [first] = parts;
    if (!first || parts.includes(undefined)) return undefined;
    const isSame = parts.every((part) => JSON.stringify(part) === JSON.stringify(first));
    if (!isSame) return { op: "text" };
    return parts.length === 1 ? first : { ...first, forEachGroup: true };
  },
  examples: {
    "≥ 95 đối với cơ sở giáo dục phổ thông và giáo dục thường xuyên ≥ 95 đối với cơ sở giáo dục mầm non và các cơ quan quản lý giáo dục":
      { op: ">=", value: 95, unit: null, opStated: true, forEachGroup: true },
    "≥ 90% đối với cấp xã": { op: ">=", value: 90, unit: "%", opStated: true },
    "≥ 95% đối với cơ sở công lập; ≥ 80% đối với cơ sở tư thục": { op: "text" },
  },
};
