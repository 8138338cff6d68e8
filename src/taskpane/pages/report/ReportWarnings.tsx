import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReportView } from "../../../usecases/report/reportView";
import { REPORT } from "../../labels/report";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface ReportWarningsProps {
  readonly view: Pick<ReportView, "problems" | "accounting" | "sample">;
}

/** What a reader must know before trusting the figures, and that nothing is lost where that is so. */
export function ReportWarnings({ view }: ReportWarningsProps): ReactElement {
  const styles = useStyles();
  const { problems, accounting, sample } = view;
  return (
    <div className={styles.bars}>
      {sample && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{REPORT.sample}</MessageBarBody>
        </MessageBar>
      )}
      {problems.map((problem) => (
        <MessageBar key={problem} intent="warning" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      ))}
      {accounting !== null && (
        <MessageBar intent={accounting.matches ? "success" : "error"} layout="multiline">
          <MessageBarBody>
            {accounting.matches
              ? REPORT.accounting.matches(accounting.files, accounting.rows)
              : REPORT.accounting.differs}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
