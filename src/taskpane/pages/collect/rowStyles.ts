import { makeStyles, tokens } from "@fluentui/react-components";

/** Three lines of words, in pixels, until a row was measured. */
export const ROW_HEIGHT = 70;

/** How the rows of both lists look: a button as wide as the list, words below each other. */
export const useRowStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    color: "inherit",
    backgroundColor: tokens.colorTransparentBackground,
    textAlign: "start",
    font: "inherit",
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  focus: {
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  name: { overflowWrap: "anywhere" },
  details: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  bad: { color: tokens.colorPaletteRedForeground1 },
});
