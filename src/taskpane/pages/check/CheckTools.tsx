import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowClockwiseRegular,
  HighlightRegular,
  EraserRegular,
  WrenchRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { ALL_SAFE } from "../../../usecases/applyFix";
import { UndoButton } from "../../components/UndoButton";
import { CHECK } from "../../labels/check";
import type { SessionState } from "../../session/session";
import type { CheckActions } from "./checkActions";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
  },
});

interface CheckToolsProps {
  readonly state: SessionState;
  readonly anyFindings: boolean;
  /** How many cells can be fixed without asking. */
  readonly safe: number;
  readonly actions: CheckActions;
}

/** What can be done about the workbook as a whole. */
export function CheckTools({ state, anyFindings, safe, actions }: CheckToolsProps): ReactElement {
  const styles = useStyles();
  const { markedVersion } = state.check;
  const isStale = markedVersion !== null && markedVersion !== state.live.version;
  // With nothing found, marks of another day may still be there to be taken off.
  const canMark = anyFindings && (markedVersion === null || isStale);
  return (
    <div className={styles.tools} role="group" aria-label={CHECK.tools}>
      {safe > 1 && (
        <Button size="small" icon={<WrenchRegular />} onClick={() => actions.preview(ALL_SAFE)}>
          {CHECK.fixSafe(safe)}
        </Button>
      )}
      {/* One button that turns: the focus stays on it. */}
      {(canMark || !isStale) && (
        <Button
          size="small"
          icon={canMark ? <HighlightRegular /> : <EraserRegular />}
          onClick={canMark ? actions.mark : actions.unmark}
        >
          {canMark ? (isStale ? CHECK.markAgain : CHECK.mark) : CHECK.unmark}
        </Button>
      )}
      {isStale && (
        <Button size="small" icon={<EraserRegular />} onClick={actions.unmark}>
          {CHECK.unmark}
        </Button>
      )}
      <Button size="small" icon={<ArrowClockwiseRegular />} onClick={actions.reread}>
        {CHECK.reread}
      </Button>
      <UndoButton undo={state.undo} onUndo={actions.undo} />
    </div>
  );
}
