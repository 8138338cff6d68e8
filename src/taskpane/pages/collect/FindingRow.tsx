import { Badge, mergeClasses, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding, Severity } from "../../../domain/validation/finding";
import { COLLECT } from "../../labels/collect";
import { useRowStyles } from "./rowStyles";

const TONES = {
  error: "danger",
  warning: "warning",
  info: "informative",
} as const satisfies Record<Severity, string>;

interface FindingRowProps {
  readonly finding: Finding;
  readonly tabIndex: 0 | -1;
}

/** One thing found in a file that is not open: how much it matters, where, and what to do. */
export function FindingRow({ finding, tabIndex }: FindingRowProps): ReactElement {
  const styles = useRowStyles();
  const { severity, message, value } = finding;
  const place = [finding.sheet, finding.cell, finding.column].filter((part) => part !== null);
  return (
    <div className={mergeClasses(styles.row, styles.focus)} tabIndex={tabIndex}>
      <span className={styles.details}>
        <Badge appearance="tint" color={TONES[severity]}>
          {COLLECT.severity[severity]}
        </Badge>
        {place.length > 0 && <Text size={200}>{place.join(" · ")}</Text>}
      </span>
      <Text className={styles.name}>{message}</Text>
      {value !== null && value !== "" && (
        <Text size={200} className={styles.quiet}>
          {COLLECT.valueRead(value)}
        </Text>
      )}
    </div>
  );
}
