import { Checkbox, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReportBar, ReportView } from "../../../../usecases/report/reportView";
import { FoldedList } from "../../../components/FoldedList";
import { SectionTitle } from "../../../components/SectionTitle";
import { REPORT } from "../../../labels/report";
import { CHARTS, type ChartName } from "../../../session/report";
import { BarRow } from "./BarRow";
import { BarTable } from "./BarTable";
import { ChartLegend } from "./ChartLegend";
import { SharePatterns } from "./SharePatterns";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  tabs: { flexWrap: "wrap" },
});

interface ReportChartsProps {
  readonly view: Pick<ReportView, "byAgency" | "bySection" | "byMonth">;
  readonly chart: ChartName;
  readonly asTable: boolean;
  readonly onChart: (chart: ChartName) => void;
  readonly onTable: (asTable: boolean) => void;
}

/** The charts of the report, one at a time, each also as a table. */
export function ReportCharts(props: ReportChartsProps): ReactElement {
  const { view, chart, asTable, onChart, onTable } = props;
  const styles = useStyles();
  const bars = barsOf(view, chart);
  return (
    <section className={styles.section} aria-label={REPORT.charts.title}>
      <SectionTitle>{REPORT.charts.title}</SectionTitle>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={REPORT.charts.choose}
        selectedValue={chart}
        onTabSelect={(_, { value }) => {
          const chosen = CHARTS.find((each) => each === value);
          if (chosen !== undefined) onChart(chosen);
        }}
      >
        {CHARTS.map((each) => (
          <Tab key={each} value={each}>
            {REPORT.charts.tabs[each]}
          </Tab>
        ))}
      </TabList>
      <Checkbox
        checked={asTable}
        label={REPORT.charts.asTable}
        onChange={(_, { checked }) => onTable(checked === true)}
      />
      {bars.length === 0 ? (
        <Text>{REPORT.charts.nothing}</Text>
      ) : asTable ? (
        <BarTable name={REPORT.charts.names[chart]} bars={bars} />
      ) : (
        <>
          <SharePatterns />
          <ChartLegend />
          <FoldedList
            key={chart}
            label={REPORT.charts.names[chart]}
            items={bars}
            keyOf={({ label }) => label}
            render={(bar) => <BarRow bar={bar} longest={longestOf(bars)} />}
          />
        </>
      )}
    </section>
  );
}

function longestOf(bars: readonly ReportBar[]): number {
  return bars.reduce((most, { total }) => Math.max(most, total), 0);
}

function barsOf(view: ReportChartsProps["view"], chart: ChartName): readonly ReportBar[] {
  switch (chart) {
    case "agency":
      return view.byAgency;
    case "section":
      return view.bySection;
    case "month":
      return view.byMonth;
  }
}
