import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { isUntouched } from "../../../domain/submission/filled";
import type { CheckedSubmission } from "../../../domain/validation/checkSubmission";
import { ALL_SAFE, safeFixes, wantedFixes } from "../../../usecases/applyFix";
import { audible, groupFindings, ruleTitle } from "../../../usecases/groupFindings";
import { OpenState } from "../../components/OpenState";
import { CHECK } from "../../labels/check";
import type { PageProps } from "../pageProps";
import { AboutWorkbook } from "./AboutWorkbook";
import type { CheckActions } from "./checkActions";
import { CheckFilters } from "./CheckFilters";
import { CheckTools } from "./CheckTools";
import { FindingList } from "./FindingList";
import { FixPreviewDialog } from "./FixPreviewDialog";
import { MutedRules } from "./MutedRules";
import { NothingFound } from "./NothingFound";

/** The list scrolls within the pane; where the pane is very low, the page itself scrolls. */
const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    height: "100%",
    minHeight: "28rem",
  },
});

/** The place "Kiểm tra": what is wrong in the open workbook, where, and what mends it. */
export function CheckPage(props: PageProps<CheckActions>): ReactElement {
  const { live } = props.state;
  const { content } = live;
  if (content.kind !== "submission" || live.phase === "failed")
    return <OpenState live={live} onVisit={props.visit} onReread={props.actions.reread} />;
  return <Findings {...props} checked={content.checked} />;
}

function Findings({
  state,
  actions,
  catalogue,
  today,
  visit,
  checked,
}: PageProps<CheckActions> & { readonly checked: CheckedSubmission }): ReactElement {
  const styles = useStyles();
  const { check } = state;
  const { grouping, severity, search } = check;
  const { submission, findings } = checked;
  const muted = useMemo(() => new Set(check.muted), [check.muted]);
  const heard = useMemo(() => audible(findings, muted), [findings, muted]);
  const groups = useMemo(
    () => groupFindings(heard, { grouping, severity, search, muted }),
    [heard, grouping, severity, search, muted],
  );
  const shown = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const fixes = useMemo(
    () => (check.previewed === null ? [] : wantedFixes(findings, check.previewed, submission)),
    [check.previewed, findings, submission],
  );
  const safe = useMemo(() => safeFixes(findings, submission).length, [findings, submission]);
  return (
    <section className={styles.page} aria-label={CHECK.title}>
      <AboutWorkbook checked={checked} catalogue={catalogue} today={today} />
      {findings.length > 0 && (
        <CheckFilters check={check} findings={heard} shown={shown} actions={actions} />
      )}
      <CheckTools state={state} anyFindings={heard.length > 0} safe={safe} actions={actions} />
      <MutedRules muted={check.muted} onUnmute={actions.unmute} onUnmuteAll={actions.unmuteAll} />
      {shown === 0 ? (
        <NothingFound
          findings={findings}
          heard={heard.length}
          unfilled={isUntouched(submission)}
          onEntry={() => visit("entry")}
          onClear={() => {
            actions.search("");
            actions.filter("all");
          }}
        />
      ) : (
        <FindingList
          groups={groups}
          byRule={grouping === "rule"}
          submission={submission}
          all={findings}
          covered={check.previewed !== null && fixes.length > 0}
          actions={actions}
        />
      )}
      {check.previewed !== null && fixes.length > 0 && (
        <FixPreviewDialog
          title={check.previewed === ALL_SAFE ? CHECK.safe : ruleTitle(check.previewed)}
          fixes={fixes}
          onGo={() => actions.fixAll(check.previewed ?? "")}
          onCancel={() => actions.preview(null)}
        />
      )}
    </section>
  );
}
