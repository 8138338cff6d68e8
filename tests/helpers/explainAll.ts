import { explainCell } from "../../src/usecases/explain/explainCell";
import type { OpenRollUp } from "../../src/usecases/explain/openRollUp";
import type { Explanation, ExplainedPart } from "../../src/usecases/explain/explanation";
import { parseAddress } from "../../src/usecases/explain/parseAddress";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { defined } from "./defined";

const total = (parts: readonly ExplainedPart[]): number =>
  parts.reduce((sum, { sign, amount }) => sum + sign * amount, 0);

/** What the parts of an explanation come to; undefined where it is a matter of words. */
function sumOf({ kind, parts }: Explanation): number | undefined {
  const over = total(parts.filter(({ side }) => side === "value"));
  const under = total(parts.filter(({ side }) => side === "under"));
  if (kind === "share") return over / under;
  return ["count", "sum", "latest"].includes(kind) ? over : undefined;
}

/** Explains every formula; one line for each whose rows do not come to its value, and the kinds met. */
export function explainAll(
  workbook: WorkbookSnapshot,
  rollUp: OpenRollUp,
): { readonly wrong: readonly string[]; readonly kinds: ReadonlySet<Explanation["kind"]> } {
  const kinds = new Set<Explanation["kind"]>();
  const wrong: string[] = [];
  for (const { name, rows, emptyFormulas } of workbook.sheets) {
    const shown = rows.flatMap(({ cells }) => cells.filter((cell) => cell?.formula != null));
    const refs = shown.flatMap((cell) => cell?.ref ?? []);
    for (const ref of [...refs, ...(emptyFormulas?.keys() ?? [])]) {
      const address = defined(parseAddress(`${name}!${ref}`));
      const explanation = defined(explainCell(rollUp, address));
      kinds.add(explanation.kind);
      if (!comesTo(explanation))
        wrong.push(`${name}!${ref} ${explanation.kind} ${String(explanation.value)}`);
    }
  }
  return { wrong, kinds };
}

function comesTo(explanation: Explanation): boolean {
  const { kind, value, parts, basis, differs, title } = explanation;
  const sum = sumOf(explanation);
  // The mean of a task's leads is rounded, and never shows a task done that is not.
  const isMean = kind === "share" && title.endsWith("(%)");
  const shown = sum !== undefined && isMean ? Math.min(99, Math.round(sum)) : sum;
  const told = sum === undefined ? parts.length + basis.length > 0 : shown === value;
  const counted = parts.every((part) => !part.counts || part.rows.length === part.amount);
  return kind !== "unknown" && told && counted && !differs;
}
