import { makeStyles, tokens } from "@fluentui/react-components";

/** How a list of rows looks, drawn whole or in part. */
export const useRowListStyles = makeStyles({
  list: {
    maxHeight: "60vh",
    overflowY: "auto",
    margin: "0",
    padding: "0",
    listStyleType: "none",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  all: { position: "relative", margin: "0", padding: "0", listStyleType: "none" },
  row: {
    boxSizing: "border-box",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  placed: { position: "absolute", top: "0", left: "0", width: "100%" },
});
