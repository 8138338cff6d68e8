import { SEVERITY_LABELS, type Finding, type Severity } from "../domain/validation/finding";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** A finding with the fields of the contract, in their order. */
export function findingDocument(finding: Finding) {
  const { rule, severity, sheet, cell, rowId, column, value, message } = finding;
  const fix = finding.fix && { label: finding.fix.label, value: finding.fix.value };
  return { rule, severity, sheet, cell, rowId, column, value, message, fix };
}

/** How many findings of each severity. */
export function countFindings(
  findings: readonly Pick<Finding, "severity">[],
): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** "2 phải sửa, 1 gợi ý"; what there is none of is left out. */
export function countsInWords(counts: Readonly<Record<Severity, number>>): string {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${counts[severity]} ${SEVERITY_LABELS[severity].toLocaleLowerCase("vi")}`,
  );
  return parts.length === 0 ? "không có phát hiện nào" : parts.join(", ");
}
