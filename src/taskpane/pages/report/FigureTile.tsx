import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

export type TileTone = "plain" | "good" | "bad";

const useStyles = makeStyles({
  tile: {
    display: "flex",
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  figure: {
    margin: "0",
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  plain: { color: tokens.colorNeutralForeground1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

interface FigureTileProps {
  readonly figure: string;
  readonly label: string;
  readonly tone: TileTone;
}

/** One large figure with its meaning below it. */
export function FigureTile({ figure, label, tone }: FigureTileProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.tile}>
      <dt className={styles.label}>{label}</dt>
      <dd className={mergeClasses(styles.figure, styles[tone])}>{figure}</dd>
    </div>
  );
}
