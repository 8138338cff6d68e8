import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { parsePeriod } from "../../domain/plan/reportingPeriod";
import type { WorkbookIdentity } from "../../domain/submission/submission";
import { APP } from "../labels/app";
import type { LiveState, OpenContent } from "../session/live";
import { SampleBadge } from "./SampleBadge";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
});

interface OpenWorkbookLineProps {
  readonly live: LiveState;
  readonly agencyName: (id: string) => string;
}

/** What stands open beside the pane, in one line, so that nobody works in the wrong workbook. */
export function OpenWorkbookLine({ live, agencyName }: OpenWorkbookLineProps): ReactElement {
  const styles = useStyles();
  const identity = "identity" in live.content ? live.content.identity : null;
  return (
    <div className={styles.line} role="status">
      <Text size={200}>{describe(live.content, agencyName)}</Text>
      {identity?.sample === true && <SampleBadge />}
    </div>
  );
}

function describe(content: OpenContent, agencyName: (id: string) => string): string {
  switch (content.kind) {
    case "unread":
      return APP.open.unread;
    case "other":
      return content.blank ? APP.open.blank : APP.open.other;
    case "submission": {
      const agencyId = content.identity?.agencyId ?? null;
      const agency = agencyId === null ? APP.open.common : agencyName(agencyId);
      return APP.open.submission(agency, periodOf(content.identity));
    }
    case "roll-up":
      return APP.open.rollUp(periodOf(content.identity));
  }
}

function periodOf(identity: WorkbookIdentity | null): string {
  const id = identity?.period ?? "";
  return parsePeriod(id)?.label ?? id;
}
