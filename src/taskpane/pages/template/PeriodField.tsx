import { Dropdown, Field, makeStyles, Option, OptionGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatDay } from "../../../domain/deadline/isoDate";
import type { OfferedPeriod } from "../../../domain/plan/offeredPeriods";
import { TEMPLATE } from "../../labels/template";

const useStyles = makeStyles({ whole: { minWidth: "0", width: "100%" } });

const STANDINGS = ["next", "later", "past"] as const;

interface PeriodFieldProps {
  readonly offered: readonly OfferedPeriod[];
  readonly chosen: string | null;
  readonly onChoose: (periodId: string) => void;
}

/** Which period is reported on: the one due next stands first. */
export function PeriodField({ offered, chosen, onChoose }: PeriodFieldProps): ReactElement {
  const styles = useStyles();
  const words = ({ period, due }: OfferedPeriod): string =>
    TEMPLATE.periodOption(period.label, formatDay(due));
  const current = offered.find(({ period }) => period.id === chosen);
  const groups = STANDINGS.map((standing) => ({
    standing,
    periods: offered.filter((each) => each.standing === standing),
  })).filter(({ periods }) => periods.length > 0);
  return (
    <Field label={TEMPLATE.period}>
      <Dropdown
        className={styles.whole}
        value={current === undefined ? "" : words(current)}
        selectedOptions={chosen === null ? [] : [chosen]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onChoose(optionValue);
        }}
      >
        {groups.map(({ standing, periods }) => (
          <OptionGroup key={standing} label={TEMPLATE.periodGroups[standing]}>
            {periods.map((each) => (
              <Option key={each.period.id} value={each.period.id} text={words(each)}>
                {words(each)}
              </Option>
            ))}
          </OptionGroup>
        ))}
      </Dropdown>
    </Field>
  );
}
