import { groupInOrder } from "../groupInOrder";
import { cellFault } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** A lead cell in which no agency is recognised makes nobody responsible; equal cells are one fault. */
export const leadUnresolved: PlanRule = {
  code: "lead-unresolved",
  title: "Không nhận ra cơ quan chủ trì nào",
  severity: "error",
  find: ({ lines, resolve }) => {
    const unknown = lines
      .flatMap((line) => cellsOf(line, ["lead"]).map((cell) => ({ line, cell })))
      .filter(({ cell }) => {
        const named = resolve(cell.text);
        return named.agencies.length + named.collectives.length === 0;
      });
    return groupInOrder(unknown, ({ cell }) => cell.text).flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const also = others.length === 0 ? "" : ` (và ${others.length} dòng khác)`;
      const sentence = `Danh bạ cơ quan không có “${first.cell.text}”${also}. Hãy ghi đúng tên cơ quan, hoặc bổ sung cơ quan vào danh bạ.`;
      const texts = [first, ...others].map(({ line: { place }, cell: { text } }) => ({
        place,
        text,
      }));
      return [{ ...cellFault(first.line, first.cell, sentence), texts }];
    });
  },
};
