import { asksDifferently, indicatorsOf, isSameIndicator, type Indicator } from "../indicators";
import { quoted } from "../lineFaults";
import { columnOf } from "../planLines";
import type { PlanFault, PlanRule } from "../planRule";

/** One indicator with two figures for one year cannot be judged. */
export const indicatorValuesDiffer: PlanRule = {
  code: "indicator-values-differ",
  title: "Một chỉ tiêu có hai mức khác nhau",
  severity: "warning",
  find: ({ lines }) => {
    const all = lines.flatMap(indicatorsOf);
    return all.flatMap((one, at) =>
      all
        .slice(at + 1)
        .filter((other) => other.line.id !== one.line.id && other.year === one.year)
        .filter((other) => isSameIndicator(one, other) && asksDifferently(one.value, other.value))
        .map((other) => fault(one, other)),
    );
  },
};

function fault(one: Indicator, other: Indicator): PlanFault {
  const { line } = other;
  return {
    place: line.place,
    rowId: line.id,
    column: columnOf(line, "value"),
    message: `Năm ${one.year}, chỉ tiêu ${quoted(line.title)} là “${other.text}”, còn ở ${one.line.place} (${quoted(one.line.title)}) là “${one.text}”. Hãy thống nhất một mức; nếu phạm vi khác nhau, hãy ghi rõ phạm vi.`,
    texts: [one, other].map(({ line: { place }, text }) => ({ place, text })),
  };
}
