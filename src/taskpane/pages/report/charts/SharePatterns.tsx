import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { patternId } from "./patternId";
import { useShareStyles } from "./useShareStyles";

const useStyles = makeStyles({ nowhere: { position: "absolute", width: "0", height: "0" } });

/** The patterns drawn over the parts of bars, once a page; a finished part is plain. */
export function SharePatterns(): ReactElement {
  const styles = useStyles();
  const { mark, dot } = useShareStyles();
  return (
    <svg className={styles.nowhere} aria-hidden focusable={false}>
      <defs>
        <pattern id={patternId("open")} width={8} height={8} patternUnits="userSpaceOnUse">
          <path className={mark} d="M-1,9 L9,-1 M-5,5 L5,-5 M3,13 L13,3" />
        </pattern>
        <pattern id={patternId("overdue")} width={8} height={8} patternUnits="userSpaceOnUse">
          <path className={mark} d="M0,0 L8,8 M8,0 L0,8" />
        </pattern>
        <pattern id={patternId("other")} width={8} height={8} patternUnits="userSpaceOnUse">
          <circle className={dot} cx={4} cy={4} r={1.3} />
        </pattern>
      </defs>
    </svg>
  );
}
