import { makeStyles, tokens } from "@fluentui/react-components";

/**
 * The look of each part of a bar. In high contrast many colours are one: the patterns drawn over
 * them and the figures within tell the parts apart there.
 */
export const useShareStyles = makeStyles({
  done: { fill: tokens.colorPaletteGreenBackground3 },
  open: { fill: tokens.colorPaletteBlueBorderActive },
  overdue: { fill: tokens.colorPaletteRedBackground3 },
  other: { fill: tokens.colorPalettePurpleBorderActive },
  unreported: { fill: tokens.colorNeutralBackground5 },
  edge: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: tokens.strokeWidthThin },
  mark: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: tokens.strokeWidthThin,
    strokeOpacity: "0.6",
  },
  dot: { fill: tokens.colorNeutralBackground1, fillOpacity: "0.7" },
});
