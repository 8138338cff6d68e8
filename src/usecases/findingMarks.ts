import type { Submission } from "../domain/submission/submission";
import type { Finding, Severity } from "../domain/validation/finding";
import type { CellMark, MarkTone } from "./openWorkbook";
import { placeOfFinding } from "./rowPlaces";

const TONES: Readonly<Record<Severity, MarkTone>> = { error: "bad", warning: "warn", info: "info" };

/**
 * The marks that show findings on the sheets: one to a cell, in the tone of the worst, with every
 * sentence. Findings come worst first.
 */
export function marksOf(findings: readonly Finding[], submission: Submission): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const finding of findings) {
    const place = placeOfFinding(finding, submission);
    if (place === null) continue;
    const key = `${place.sheet}!${place.cell}`;
    const worse = marks.get(key);
    marks.set(
      key,
      worse === undefined
        ? { ...place, tone: TONES[finding.severity], message: finding.message }
        : { ...worse, message: `${worse.message}\n${finding.message}` },
    );
  }
  return [...marks.values()];
}
