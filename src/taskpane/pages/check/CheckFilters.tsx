import { Field, makeStyles, SearchBox, Select, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding, Severity } from "../../../domain/validation/finding";
import type { Grouping } from "../../../usecases/groupFindings";
import { CHECK } from "../../labels/check";
import type { CheckState } from "../../session/check";
import type { CheckActions } from "./checkActions";

const SEVERITIES: readonly (Severity | "all")[] = ["all", "error", "warning", "info"];
const GROUPINGS: readonly Grouping[] = ["severity", "rule", "column"];

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  choice: { flex: "1 1 8rem", minWidth: 0 },
  search: { maxWidth: "none" },
});

interface CheckFiltersProps {
  readonly check: CheckState;
  readonly findings: readonly Finding[];
  readonly shown: number;
  readonly actions: CheckActions;
}

/** Which findings are listed, and in what groups. */
export function CheckFilters({ check, findings, shown, actions }: CheckFiltersProps): ReactElement {
  const styles = useStyles();
  const count = (severity: Severity | "all"): number =>
    severity === "all"
      ? findings.length
      : findings.filter((finding) => finding.severity === severity).length;
  return (
    <div className={styles.filters} role="search">
      <div className={styles.choices}>
        <Field className={styles.choice} label={CHECK.severityLabel} size="small">
          <Select
            size="small"
            value={check.severity}
            onChange={(_, { value }) =>
              actions.filter(SEVERITIES.find((each) => each === value) ?? "all")
            }
          >
            {SEVERITIES.map((each) => (
              <option key={each} value={each}>
                {`${CHECK.severity[each]} (${count(each)})`}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.choice} label={CHECK.groupingLabel} size="small">
          <Select
            size="small"
            value={check.grouping}
            onChange={(_, { value }) =>
              actions.group(GROUPINGS.find((each) => each === value) ?? "severity")
            }
          >
            {GROUPINGS.map((each) => (
              <option key={each} value={each}>
                {CHECK.grouping[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={CHECK.searchLabel}
        placeholder={CHECK.searchPlaceholder}
        value={check.search}
        onChange={(_, { value }) => actions.search(value)}
      />
      <div role="status">
        {shown !== findings.length && (
          <Text size={200}>{CHECK.counts(shown, findings.length)}</Text>
        )}
      </div>
    </div>
  );
}
