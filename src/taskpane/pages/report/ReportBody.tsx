import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import { isAsked } from "../../../domain/target/attainment";
import type { ReportView } from "../../../usecases/report/reportView";
import { EmptyState } from "../../components/EmptyState";
import { REPORT } from "../../labels/report";
import type { ReportState } from "../../session/report";
import { ExportSection } from "./ExportSection";
import { FigureTiles } from "./FigureTiles";
import { HeadlineSection } from "./HeadlineSection";
import { MissingSection } from "./MissingSection";
import { OverdueSection } from "./OverdueSection";
import type { ReportActions } from "./reportActions";
import { ReportCaption } from "./ReportCaption";
import { ReportWarnings } from "./ReportWarnings";
import { SheetJumps } from "./SheetJumps";
import { StateCounts } from "./StateCounts";
import { TrendSection } from "./TrendSection";

const ReportCharts = lazy(async () => ({
  default: (await import("./charts/ReportCharts")).ReportCharts,
}));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

interface ReportBodyProps {
  readonly view: ReportView;
  readonly report: ReportState;
  readonly canSave: boolean;
  readonly busy: boolean;
  readonly actions: ReportActions;
  /** What the chosen cell is made of. */
  readonly why: ReactElement;
}

/** Everything the roll-up says; while its formulas have no values yet, only that. */
export function ReportBody(props: ReportBodyProps): ReactElement {
  const { view, report, canSave, busy, actions, why } = props;
  const styles = useStyles();
  const { sentence, next } = REPORT.notComputed;
  const reread = { label: REPORT.reread, onAction: () => void actions.reread() };
  const jumps = (
    <SheetJumps sheets={view.sheets} onSheet={(sheet) => void actions.goToSheet(sheet)} />
  );
  if (view.notComputed) {
    return (
      <div className={styles.page}>
        <ReportCaption view={view} busy={busy} onReread={reread.onAction} />
        <EmptyState sentence={sentence} next={next} action={reread} />
        {jumps}
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <ReportCaption view={view} busy={busy} onReread={reread.onAction} />
      <ReportWarnings view={view} />
      <HeadlineSection headline={view.headline} onCopy={(text) => void actions.copy(text)} />
      <FigureTiles view={view} />
      {why}
      <Suspense fallback={<Spinner size="small" label={REPORT.charts.loading} />}>
        <ReportCharts
          view={view}
          chart={report.chart}
          asTable={report.asTable}
          onChart={actions.chooseChart}
          onTable={actions.showTable}
        />
      </Suspense>
      <TrendSection trend={view.trend} />
      <OverdueSection tasks={view.overdue} onGoTo={(place) => void actions.goTo(place)} />
      {view.submissions !== null && (
        <>
          <MissingSection
            agencies={view.submissions.missing}
            onGoTo={(place) => void actions.goTo(place)}
          />
          <StateCounts title={REPORT.submissions} counts={view.submissions.states} />
        </>
      )}
      <StateCounts
        title={REPORT.targets(totalOf(view.targets.filter(({ state }) => isAsked(state))))}
        counts={view.targets}
      />
      {jumps}
      <ExportSection canSave={canSave} busy={busy} onSave={() => void actions.save()} />
    </div>
  );
}

function totalOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
