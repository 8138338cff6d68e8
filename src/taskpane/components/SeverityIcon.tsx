import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { SEVERITY_LABELS, type Severity } from "../../domain/validation/finding";

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

interface SeverityIconProps {
  readonly severity: Severity;
}

/** A severity as a shape and a colour, with its name for those who see neither. */
export function SeverityIcon({ severity }: SeverityIconProps): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <Icon
      className={mergeClasses(styles.icon, styles[severity])}
      aria-label={SEVERITY_LABELS[severity]}
      role="img"
    />
  );
}
