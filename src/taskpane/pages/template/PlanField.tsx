import { Dropdown, Field, makeStyles, Option } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Plan } from "../../../domain/plan/plan";
import { planLabel } from "../../../domain/plan/planName";
import { TEMPLATE } from "../../labels/template";

const useStyles = makeStyles({ whole: { minWidth: "0", width: "100%" } });

type PlanName = Pick<Plan, "id" | "number" | "issuer" | "shortTitle">;

interface PlanFieldProps {
  readonly plans: readonly PlanName[];
  readonly chosen: PlanName | undefined;
  readonly onChoose: (planId: string) => void;
}

/** Which plan the template is made from. */
export function PlanField({ plans, chosen, onChoose }: PlanFieldProps): ReactElement {
  const styles = useStyles();
  return (
    <Field label={TEMPLATE.plan} hint={chosen?.shortTitle ?? null}>
      <Dropdown
        className={styles.whole}
        value={chosen === undefined ? "" : planLabel(chosen)}
        selectedOptions={chosen === undefined ? [] : [chosen.id]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onChoose(optionValue);
        }}
      >
        {plans.map((plan) => (
          <Option key={plan.id} value={plan.id} text={planLabel(plan)}>
            {plan.shortTitle}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
