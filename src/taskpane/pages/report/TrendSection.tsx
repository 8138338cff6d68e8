import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TrendFigures } from "../../../usecases/report/reportView";
import { SectionTitle } from "../../components/SectionTitle";
import { REPORT } from "../../labels/report";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

/** The main figures of the latest periods, a line each; nothing where there is nothing to compare with. */
export function TrendSection({
  trend,
}: {
  readonly trend: readonly TrendFigures[];
}): ReactElement | null {
  const styles = useStyles();
  if (trend.length < 2) return null;
  return (
    <section className={styles.section} aria-label={REPORT.trend.title}>
      <SectionTitle>{REPORT.trend.title}</SectionTitle>
      {trend.map(({ label, done, total, overdue, unreported }) => (
        <Text key={label}>{REPORT.trend.line(label, done, total, overdue, unreported)}</Text>
      ))}
    </section>
  );
}
