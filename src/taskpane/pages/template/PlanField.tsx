import { Dropdown, Field, makeStyles, Option } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { TEMPLATE } from "../../labels/template";

const useStyles = makeStyles({ whole: { minWidth: "0", width: "100%" } });

/** A plan by what officers call it. */
export interface PlanName {
  readonly id: string;
  readonly number: string;
  readonly shortTitle: string;
}

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
        value={chosen?.number ?? ""}
        selectedOptions={chosen === undefined ? [] : [chosen.id]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onChoose(optionValue);
        }}
      >
        {plans.map(({ id, number, shortTitle }) => (
          <Option key={id} value={id} text={number}>
            {shortTitle}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
