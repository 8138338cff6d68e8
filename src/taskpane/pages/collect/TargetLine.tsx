import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatDay } from "../../../domain/deadline/isoDate";
import { periodName } from "../../../domain/plan/reportingPeriod";
import type { CollectionView } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  words: { minWidth: "0", overflowWrap: "anywhere" },
});

interface TargetLineProps {
  readonly planNumber: string;
  readonly view: CollectionView;
  readonly disabled: boolean;
  readonly onEdit: () => void;
}

/** What files are collected for, in a line, with a way to change it. */
export function TargetLine({ planNumber, view, disabled, onEdit }: TargetLineProps): ReactElement {
  const styles = useStyles();
  const period = periodName(view.target.periodId);
  return (
    <div className={styles.line}>
      <Text className={styles.words}>
        {COLLECT.target(planNumber, period, formatDay(view.cutOffDay))}
      </Text>
      <Button size="small" disabledFocusable={disabled} onClick={onEdit}>
        {COLLECT.changeTarget}
      </Button>
    </div>
  );
}
