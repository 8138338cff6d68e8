import { Badge, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatDay } from "../../../domain/deadline/isoDate";
import type { AgencyLine } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";
import { useRowStyles } from "./rowStyles";

/** What a line of the board says of an agency. */
export function AgencyWords({ line }: { readonly line: AgencyLine }): ReactElement {
  const styles = useRowStyles();
  const { name, state, expected, reportNumber, receivedOn, errors, remark, file } = line;
  return (
    <>
      <Text weight="semibold" className={styles.name}>
        {name}
      </Text>
      <span className={styles.details}>
        <Badge appearance="tint" color={toneOf(line)}>
          {state}
        </Badge>
        {!expected && <Text size={200}>{COLLECT.unexpected}</Text>}
        {reportNumber !== null && <Text size={200}>{COLLECT.reportNumber(reportNumber)}</Text>}
        {receivedOn !== null && <Text size={200}>{COLLECT.receivedOn(formatDay(receivedOn))}</Text>}
        {file !== null && errors > 0 && (
          <Text size={200} className={styles.bad}>
            {COLLECT.errorCount(errors)}
          </Text>
        )}
      </span>
      {remark !== null && (
        <Text size={200} className={styles.quiet}>
          {remark}
        </Text>
      )}
    </>
  );
}

function toneOf({
  file,
  daysLate,
  expected,
}: AgencyLine): "danger" | "warning" | "success" | "informative" {
  if (file === null) return "danger";
  if ((daysLate ?? 0) > 0) return "warning";
  return expected ? "success" : "informative";
}
