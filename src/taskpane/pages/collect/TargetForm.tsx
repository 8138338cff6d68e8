import { planNumber } from "../../../domain/plan/planName";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { formatDay } from "../../../domain/deadline/isoDate";
import type { Catalogue } from "../../../usecases/catalogue";
import type { CollectionTarget, CollectionView } from "../../../usecases/fileWork";
import { DayField } from "../../components/DayField";
import { COLLECT } from "../../labels/collect";
import { PeriodField } from "../template/PeriodField";
import { PlanField } from "../template/PlanField";
import { periodsOffered, usualTarget } from "./collectTarget";
import { TargetLine } from "./TargetLine";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: "0",
    margin: "0",
    padding: "0",
    border: "none",
  },
  keep: { alignSelf: "flex-start" },
});

interface TargetFormProps {
  readonly target: CollectionTarget;
  readonly view: CollectionView | null;
  readonly catalogue: Catalogue;
  readonly today: string;
  readonly disabled: boolean;
  readonly onChoose: (target: CollectionTarget) => void;
}

/** What files are collected for: in full until files came, then in a line. */
export function TargetForm(props: TargetFormProps): ReactElement {
  const { target, view, catalogue, today, disabled, onChoose } = props;
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  // The button that opened or closed the form is gone: the focus goes where the user goes on.
  useEffect(() => {
    if (isMoved.current) box.current?.querySelector<HTMLElement>("button")?.focus();
    isMoved.current = false;
  }, [editing]);
  const move = (to: boolean): void => {
    isMoved.current = true;
    setEditing(to);
  };
  const isFull = editing || view === null || view.files.length === 0;
  const plans = catalogue.planIds.flatMap((id) => catalogue.plan(id)?.index.plan ?? []);
  const plan = plans.find(({ id }) => id === target.planId);
  if (!isFull)
    return (
      <div ref={box}>
        <TargetLine
          planNumber={plan === undefined ? target.planId : planNumber(plan)}
          view={view}
          disabled={disabled}
          onEdit={() => move(true)}
        />
      </div>
    );
  const choose = (chosen: CollectionTarget): void => {
    setEditing(false);
    onChoose(chosen);
  };
  return (
    <div ref={box}>
      <fieldset className={styles.form} disabled={disabled} aria-label={COLLECT.targetForm}>
        <PlanField
          plans={plans}
          chosen={plan}
          onChoose={(planId) => choose(usualTarget(planId, catalogue, today))}
        />
        <PeriodField
          offered={periodsOffered(target.planId, catalogue, today)}
          chosen={target.periodId}
          onChoose={(periodId) => choose({ ...target, periodId, asOf: null })}
        />
        <DayField
          label={COLLECT.cutOff}
          hint={view === null ? "" : COLLECT.cutOffHint(formatDay(view.dueDay))}
          wrong={COLLECT.badDay}
          day={view?.cutOffDay ?? target.asOf}
          disabled={disabled}
          onCommit={(asOf) => choose({ ...target, asOf })}
        />
        {editing && (
          <Button className={styles.keep} size="small" onClick={() => move(false)}>
            {COLLECT.keepTarget}
          </Button>
        )}
      </fieldset>
    </div>
  );
}
