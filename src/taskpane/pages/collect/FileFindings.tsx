import { Spinner, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../../domain/validation/finding";
import { RowList } from "../../components/RowList";
import { COLLECT } from "../../labels/collect";
import { FindingRow } from "./FindingRow";
import { ROW_HEIGHT } from "./rowStyles";

/** What was found in a file that is not open; null while that is on its way. */
export function FileFindings({
  findings,
}: {
  readonly findings: readonly Finding[] | null;
}): ReactElement {
  if (findings === null) return <Spinner size="tiny" label={COLLECT.readingFindings} />;
  if (findings.length === 0) return <Text>{COLLECT.noFindings}</Text>;
  return (
    <RowList<Finding>
      label={COLLECT.findings}
      items={findings}
      keyOf={({ rule, cell }, at) => `${at} ${rule} ${cell ?? ""}`}
      rowHeight={ROW_HEIGHT}
      draw={(finding, tabIndex) => <FindingRow finding={finding} tabIndex={tabIndex} />}
    />
  );
}
