import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { PlanContext } from "../../../../usecases/catalogue";
import { explainCell } from "../../../../usecases/explain/explainCell";
import { openRollUp } from "../../../../usecases/explain/openRollUp";
import type { ExplainedPart, ExplainedRow } from "../../../../usecases/explain/explanation";
import { parseAddress } from "../../../../usecases/explain/parseAddress";
import { reportedSentence, toldRows } from "../../../../usecases/explain/reportedSentence";
import type { Place } from "../../../../usecases/openWorkbook";
import type { WorkbookSnapshot } from "../../../../usecases/ports";
import { FoldedList } from "../../../components/FoldedList";
import { REPORT } from "../../../labels/report";
import { PlaceEntry } from "../PlaceEntry";

const useStyles = makeStyles({
  answer: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Reported rows of one entry that are told in the pane; the workbook has them all. */
const MOST_TOLD = 3;

interface WhyAnswerProps {
  readonly workbook: WorkbookSnapshot;
  readonly plan: PlanContext | undefined;
  readonly place: Place;
  readonly onGoTo: (place: Place) => void;
}

/** What a cell of the roll-up is made of: in sentences, then the rows behind it. */
export function WhyAnswer({ workbook, plan, place, onGoTo }: WhyAnswerProps): ReactElement {
  const styles = useStyles();
  const rollUp = useMemo(() => openRollUp(workbook, plan), [workbook, plan]);
  const explanation = useMemo(() => {
    // Of several chosen cells the first is asked of.
    const address = parseAddress(`${place.sheet}!${place.cell.split(":")[0] ?? ""}`);
    return address === undefined ? undefined : explainCell(rollUp, address);
  }, [rollUp, place]);
  if (explanation === undefined) return <Text>{REPORT.why.unknown(place.sheet)}</Text>;
  const filled = explanation.parts.filter(({ rows }) => rows.length > 0);
  return (
    <div className={styles.answer}>
      {explanation.sentences.map((sentence, at) => (
        <Text key={at} weight={at === 0 ? "semibold" : "regular"}>
          {sentence}
        </Text>
      ))}
      {filled.map((part, at) => (
        <PartRows key={`${place.sheet}!${place.cell} ${at}`} part={part} onGoTo={onGoTo} />
      ))}
    </div>
  );
}

interface PartRowsProps {
  readonly part: ExplainedPart;
  readonly onGoTo: (place: Place) => void;
}

function PartRows({ part, onGoTo }: PartRowsProps): ReactElement {
  const { sheet, rows, words } = part;
  return (
    <FoldedList
      label={words}
      items={rows}
      keyOf={({ row }) => String(row)}
      render={(row) => (
        <PlaceEntry
          title={row.title === "" ? REPORT.why.row(row.row) : row.title}
          detail={detailOf(row)}
          onGoTo={() => onGoTo({ sheet: sheet ?? "", cell: `A${row.row}` })}
        />
      )}
    />
  );
}

function detailOf({ state, reported }: ExplainedRow): string {
  const { told, coordinating } = toldRows(reported);
  const rest = told.length - MOST_TOLD;
  const sentences = [
    ...(state === null ? [] : [state]),
    ...told.slice(0, MOST_TOLD).map(reportedSentence),
    ...(rest > 0 ? [REPORT.why.more(rest)] : []),
    ...(coordinating > 0 ? [REPORT.why.coordinating(coordinating)] : []),
  ];
  return sentences.map((sentence) => `${sentence}.`).join(" ");
}
