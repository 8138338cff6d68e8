import { foldText } from "../../text/foldText";
import { groupInOrder } from "../groupInOrder";
import { lineFault } from "../lineFaults";
import type { PlanLine } from "../planLines";
import type { PlanRule } from "../planRule";

/** The same row twice is reported twice, perhaps differently. */
export const rowWrittenTwice: PlanRule = {
  code: "row-written-twice",
  title: "Hai dòng trùng nội dung",
  severity: "warning",
  find: ({ lines }) =>
    groupInOrder(
      lines.filter(({ heading }) => !heading),
      key,
    ).flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : others.map((line) => ({
            ...lineFault(line, sentence(first, line)),
            texts: [first, line].map(({ place, title }) => ({ place, text: title })),
          })),
    ),
};

function key({ kind, annex, horizon, title }: PlanLine): string {
  return `${kind} ${annex} ${horizon ?? ""} ${foldText(title)}`;
}

function sentence(first: PlanLine, line: PlanLine): string {
  const same = `Dòng này cùng nội dung “${line.title}” với ${first.place}`;
  if (!areComplementary(first, line))
    return `${same}. Hãy bỏ một dòng, hoặc ghi rõ điểm khác nhau.`;
  return `${same}; mỗi năm chỉ một trong hai dòng có mức: ${figures(first)} và ${figures(line)}. Hãy gộp hai dòng làm một.`;
}

function isSet(text: string | null): boolean {
  return text !== null && text !== "-";
}

function areComplementary(first: PlanLine, line: PlanLine): boolean {
  const texts = new Map(first.values.map(({ year, text }) => [year, text]));
  return (
    line.kind === "staged" &&
    line.values.every(({ year, text }) => !isSet(text) || !isSet(texts.get(year) ?? null))
  );
}

function figures({ values }: PlanLine): string {
  const set = values.filter(({ text }) => isSet(text));
  return set.map(({ year, text }) => `năm ${year} “${text ?? ""}”`).join(", ");
}
