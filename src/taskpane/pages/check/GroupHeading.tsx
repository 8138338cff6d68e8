import { Button, CounterBadge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FindingGroup } from "../../../usecases/groupFindings";
import { SeverityIcon } from "../../components/SeverityIcon";
import { CHECK } from "../../labels/check";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
  },
  title: { margin: "0", flexShrink: 1, minWidth: 0, overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    flexBasis: "100%",
  },
});

interface GroupHeadingProps {
  readonly group: FindingGroup;
  /** How many findings of the rule can be fixed; 0 where the group is no rule. */
  readonly fixable: number;
  readonly onMute?: () => void;
  readonly onFixAll?: () => void;
}

/** The heading over a group, with what can be done about all of it. */
export function GroupHeading({
  group,
  fixable,
  onMute,
  onFixAll,
}: GroupHeadingProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.heading}>
      <SeverityIcon severity={group.severity} />
      <Text as="h2" weight="semibold" className={styles.title}>
        {group.title}
      </Text>
      <CounterBadge
        count={group.findings.length}
        overflowCount={9999}
        color="informative"
        size="small"
      />
      {onMute !== undefined && (
        <div className={styles.actions}>
          {fixable > 1 && onFixAll !== undefined && (
            <Button size="small" appearance="primary" onClick={onFixAll}>
              {CHECK.fixAll(fixable)}
            </Button>
          )}
          <Button size="small" onClick={onMute}>
            {CHECK.mute}
          </Button>
        </div>
      )}
    </div>
  );
}
