import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Share } from "../../../../usecases/report/reportView";
import { PATTERNED, patternId } from "./patternId";
import { useShareStyles } from "./useShareStyles";

interface SharePartProps {
  readonly share: Share;
  /** In per cent of the drawing's width. */
  readonly from: number;
  readonly width: number;
}

/** One part of a bar: its colour, its pattern, its edge. */
export function SharePart({ share, from, width }: SharePartProps): ReactElement {
  const styles = useShareStyles();
  const box = { x: `${from}%`, y: 0, width: `${width}%`, height: "100%" };
  return (
    <>
      <rect {...box} className={mergeClasses(styles[share], styles.edge)} />
      {PATTERNED.has(share) && <rect {...box} fill={`url(#${patternId(share)})`} />}
    </>
  );
}
