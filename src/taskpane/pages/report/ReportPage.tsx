import { useMemo, type ReactElement } from "react";
import { readReport } from "../../../usecases/report/readReport";
import { EmptyState } from "../../components/EmptyState";
import { REPORT } from "../../labels/report";
import type { PageProps } from "../pageProps";
import { CollectedReport } from "./CollectedReport";
import type { ReportActions } from "./reportActions";
import { ReportBody } from "./ReportBody";
import { useWaitForFigures } from "./useWaitForFigures";
import { WhySection } from "./why/WhySection";

/** The place `Báo cáo`: what the roll-up that stands open says. */
export function ReportPage(props: PageProps<ReportActions>): ReactElement {
  const { state, actions, catalogue, abilities, visit } = props;
  const { content, phase, failure } = state.live;
  const view = useMemo(
    () =>
      content.kind === "roll-up"
        ? readReport(content.snapshot, content.identity, catalogue)
        : undefined,
    [content, catalogue],
  );
  useWaitForFigures(view?.notComputed === true, state.live.version, actions.peek);
  const busy = state.shell.busy !== null;
  if (phase === "failed" && failure !== null) {
    const { sentence, next } = failure;
    return (
      <EmptyState
        sentence={sentence}
        {...(next === undefined ? {} : { next })}
        action={{ label: REPORT.reread, onAction: () => void actions.reread() }}
      />
    );
  }
  if (view !== undefined && content.kind === "roll-up") {
    return (
      <ReportBody
        view={view}
        report={state.report}
        canSave={abilities.ownBytes}
        busy={busy}
        actions={actions}
        why={
          <WhySection
            workbook={content.snapshot}
            planId={content.identity.planId}
            catalogue={catalogue}
            onAsk={actions.chosenCell}
            onGoTo={(place) => void actions.goTo(place)}
          />
        }
      />
    );
  }
  if (content.kind === "unread") return <EmptyState sentence={REPORT.empty.unread} />;
  const collected = state.collect.view;
  if (collected !== null && collected.files.length > 0)
    return <CollectedReport headline={collected.headline} onCollect={() => visit("collect")} />;
  return (
    <EmptyState
      sentence={REPORT.empty.none}
      next={REPORT.empty.noneNext}
      action={{ label: REPORT.empty.toCollect, onAction: () => visit("collect") }}
    />
  );
}
