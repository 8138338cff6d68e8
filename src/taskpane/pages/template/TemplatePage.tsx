import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactElement } from "react";
import { offeredPeriods } from "../../../domain/plan/offeredPeriods";
import type { Abilities } from "../../../usecases/openWorkbook";
import { previewTemplate } from "../../../usecases/previewTemplate";
import { TEMPLATE } from "../../labels/template";
import type { PageProps } from "../pageProps";
import { AgencyField } from "./AgencyField";
import { AllAgencies } from "./AllAgencies";
import { chosen, standingOf } from "./chosen";
import { CreateButtons } from "./CreateButtons";
import { LossWarning } from "./LossWarning";
import { PeriodField } from "./PeriodField";
import { PlanField } from "./PlanField";
import { PreviewCard } from "./PreviewCard";
import { ReplaceDialog } from "./ReplaceDialog";
import type { TemplateActions } from "./templateActions";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  next: { alignSelf: "flex-start" },
});

/** The place `Lập biểu`: choose, see what will be made, make it. */
export function TemplatePage(props: PageProps<TemplateActions>): ReactElement {
  const { state, actions, catalogue, abilities, today, visit } = props;
  const styles = useStyles();
  useEffect(() => actions.open(), [actions]);

  const { wish, asking, made } = state.template;
  const { content } = state.live;
  const busy = state.shell.busy !== null;
  const plans = useMemo(
    () => catalogue.planIds.flatMap((id) => catalogue.plan(id)?.index.plan ?? []),
    [catalogue],
  );
  const context = wish.planId === null ? undefined : catalogue.plan(wish.planId);
  const wanted = useMemo(() => chosen(wish, catalogue), [wish, catalogue]);
  const standing = useMemo(() => standingOf(content, catalogue), [content, catalogue]);
  const preview = useMemo(() => {
    if (wanted === undefined) return undefined;
    const { context: of, period, choice } = wanted;
    return previewTemplate({ context: of, period, agencyId: choice.agencyId }, standing);
  }, [wanted, standing]);
  const agencies = (context?.expected ?? []).flatMap((id) => context?.agencies.byId.get(id) ?? []);

  return (
    <div className={styles.page}>
      <Text className={styles.quiet}>{TEMPLATE.intro}</Text>
      <PlanField plans={plans} chosen={context?.index.plan} onChoose={actions.choosePlan} />
      {context !== undefined && (
        <>
          <AgencyField agencies={agencies} chosen={wish.agency} onChoose={actions.chooseAgency} />
          <PeriodField
            offered={offeredPeriods(context.index.plan, today)}
            chosen={wish.periodId}
            onChoose={actions.choosePeriod}
          />
        </>
      )}
      {preview === undefined ? (
        <Text role="status">{TEMPLATE.chooseFirst}</Text>
      ) : (
        <>
          <PreviewCard preview={preview} common={wish.agency?.kind === "common"} today={today} />
          {preview.previous !== null && (
            <Checkbox
              checked={wish.carry}
              label={TEMPLATE.carry(preview.previous.period.label)}
              onChange={(_, { checked }) => actions.chooseCarry(checked === true)}
            />
          )}
          {preview.loss !== "nothing" && <LossWarning preview={preview} />}
          {made && (
            <Button className={styles.next} appearance="primary" onClick={() => visit("entry")}>
              {TEMPLATE.done.toEntry}
            </Button>
          )}
          <CreateButtons
            risky={preview.loss !== "nothing"}
            quiet={made}
            disabled={busy}
            apart={wayApart(abilities)}
            onCreate={() => void actions.create()}
            onCreateApart={() => void actions.createApart()}
          />
          <ReplaceDialog
            open={asking}
            preview={preview}
            onAnswer={(replace) => void actions.answer(replace)}
          />
        </>
      )}
      {context !== undefined && (
        <AllAgencies
          count={context.expected.length}
          disabled={busy}
          possible={abilities.platform !== "mac"}
          onSave={() => void actions.saveAll()}
        />
      )}
    </div>
  );
}

/** Downloads do nothing in the webview of a Mac. */
function wayApart({ newWorkbook, platform }: Abilities): "new-workbook" | "file" | null {
  if (newWorkbook) return "new-workbook";
  return platform === "mac" ? null : "file";
}
