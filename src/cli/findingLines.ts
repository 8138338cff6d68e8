import { SEVERITY_LABELS, type Finding } from "../domain/validation/finding";

/** More findings of one file than this are for `--json`, or for Excel. */
export const MOST_SHOWN = 30;

/** The findings of one file for people, each with its place and what would mend it. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const rest = findings.length - MOST_SHOWN;
  return [
    ...findings.slice(0, MOST_SHOWN).map(findingLine),
    ...(rest > 0 ? [`  … và ${rest} phát hiện khác; dùng --json để xem hết.`] : []),
  ];
}

function findingLine({ severity, sheet, cell, message, fix }: Finding): string {
  const place = [sheet, cell].filter((part) => part !== null).join("!");
  const advice = fix === null ? "" : ` → ${fix.label}`;
  return `  [${SEVERITY_LABELS[severity]}] ${place === "" ? "" : `${place}: `}${message}${advice}`;
}
