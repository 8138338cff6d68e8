import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { formatDay } from "../../../domain/deadline/isoDate";
import type { ReportView } from "../../../usecases/report/reportView";
import { REPORT } from "../../labels/report";

const useStyles = makeStyles({
  head: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  words: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: "0" },
  title: { margin: "0" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ReportCaptionProps {
  readonly view: Pick<ReportView, "planNumber" | "planTitle" | "periodLabel" | "cutOffDay">;
  readonly busy: boolean;
  readonly onReread: () => void;
}

/** Of what plan, period and day the figures are. */
export function ReportCaption({ view, busy, onReread }: ReportCaptionProps): ReactElement {
  const styles = useStyles();
  const { planNumber, planTitle, periodLabel, cutOffDay } = view;
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <Subtitle2 as="h2" className={styles.title}>
          {REPORT.caption(planNumber, periodLabel)}
        </Subtitle2>
        <Text size={200} className={styles.quiet}>
          {planTitle}
        </Text>
        {cutOffDay !== null && (
          <Text size={200} className={styles.quiet}>
            {REPORT.cutOff(formatDay(cutOffDay))}
          </Text>
        )}
      </div>
      <Button
        appearance="subtle"
        icon={<ArrowSyncRegular />}
        aria-label={REPORT.reread}
        title={REPORT.reread}
        disabledFocusable={busy}
        onClick={onReread}
      />
    </header>
  );
}
