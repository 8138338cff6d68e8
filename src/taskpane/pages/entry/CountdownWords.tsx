import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  AlertUrgentRegular,
  CalendarClockRegular,
  CalendarRegular,
  CheckmarkCircleRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Countdown } from "../../../usecases/entry/countdown";

type Tone = Countdown["tone"];

const useStyles = makeStyles({
  words: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  late: { color: tokens.colorStatusDangerForeground1 },
  soon: { color: tokens.colorStatusWarningForeground3 },
  calm: {},
  done: { color: tokens.colorStatusSuccessForeground1 },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
});

const ICONS: Readonly<Record<Tone, FluentIcon>> = {
  late: AlertUrgentRegular,
  soon: CalendarClockRegular,
  calm: CalendarRegular,
  done: CheckmarkCircleRegular,
};

interface CountdownWordsProps {
  readonly countdown: Countdown;
}

/** How long there still is. */
export function CountdownWords({ countdown }: CountdownWordsProps): ReactElement {
  const styles = useStyles();
  const { tone, words } = countdown;
  const Icon = ICONS[tone];
  return (
    <div className={mergeClasses(styles.words, styles[tone])}>
      <Icon className={styles.icon} aria-hidden />
      <Text weight="semibold">{`${words.charAt(0).toLocaleUpperCase("vi")}${words.slice(1)}`}</Text>
    </div>
  );
}
