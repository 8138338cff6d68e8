import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatDay } from "../../../domain/deadline/isoDate";
import { periodName } from "../../../domain/plan/reportingPeriod";
import type { CheckedSubmission } from "../../../domain/validation/checkSubmission";
import type { Catalogue } from "../../../usecases/catalogue";
import { judgedBy } from "../../../usecases/checkWorkbook";
import { CHECK } from "../../labels/check";

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface AboutWorkbookProps {
  readonly checked: CheckedSubmission;
  readonly catalogue: Catalogue;
  readonly today: string;
}

/** Says so when the open workbook may be another one than the user thinks. */
export function AboutWorkbook(props: AboutWorkbookProps): ReactElement | null {
  const styles = useStyles();
  const sentence = oddity(props);
  if (sentence === null) return null;
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}

function oddity({ checked, catalogue, today }: AboutWorkbookProps): string | null {
  const { identity } = checked.submission;
  if (identity === null) return CHECK.about.noIdentity;
  if (catalogue.plan(identity.planId) === undefined) return CHECK.about.otherPlan(identity.planId);
  const { cutOff } = judgedBy(checked, catalogue);
  return cutOff !== null && cutOff.asOf < today
    ? CHECK.about.pastPeriod(periodName(identity.period), formatDay(cutOff.asOf))
    : null;
}
