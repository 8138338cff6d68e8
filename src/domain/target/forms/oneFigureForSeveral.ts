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

/** The figure for several groups; where they differ, a person has to judge. */
export const oneFigureForSeveral: TargetForm = {
  name: "one-figure-for-several",
  read: (text, isRank) => {
    const parts = text.split(PARTS).map((part) => readPart(part, isRank));
    const [first] = parts;
    if (!first || parts.includes(undefined)) return undefined;
    const isSame = parts.every((part) => JSON.stringify(part) === JSON.stringify(first));
    return isSame ? first : { op: "text" };
  },
  examples: {
    "≥ 95 đối với cơ sở giáo dục phổ thông và giáo dục thường xuyên ≥ 95 đối với cơ sở giáo dục mầm non và các cơ quan quản lý giáo dục":
      { op: ">=", value: 95, unit: null, opStated: true },
    "≥ 95% đối với cơ sở công lập; ≥ 80% đối với cơ sở tư thục": { op: "text" },
  },
};
