import { lineFault, quoted } from "../lineFaults";
import { numberSteps, numbersBetween, numberText, type NumberStep } from "../numbering";
import type { PlanRule } from "../planRule";

/** A number left out may be a row left out, and a reference to it leads nowhere. */
export const numberingGap: PlanRule = {
  code: "numbering-gap",
  title: "Số thứ tự bị nhảy hoặc lộn thứ tự",
  severity: "warning",
  find: ({ lines }) =>
    numberSteps(lines)
      .filter(({ kind }) => kind === "skips" || kind === "goes-back")
      .map((step) => lineFault(step.line, sentence(step))),
};

function sentence({ line, number, before, startsPart, kind }: NumberStep): string {
  const own = `số ${numberText(number)} (${quoted(line.title)})`;
  const advice = "Hãy kiểm tra xem có dòng bị bỏ sót không, rồi đánh lại số.";
  if (before === null || (startsPart && kind === "goes-back")) {
    return `Danh sách bắt đầu từ ${own}, không bắt đầu từ số 1. ${advice}`;
  }
  const after = `Sau số ${numberText(before.number)} (${quoted(before.line.title)}) là ${own}`;
  const missing = kind === "skips" ? numbersBetween(before.number, number) : null;
  if (missing === null) return `${after}, không đúng thứ tự. ${advice}`;
  return `${after}, thiếu số ${missing}. ${advice}`;
}
