import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatDay } from "../../../domain/deadline/isoDate";
import { shortenText } from "../../../domain/text/shortenText";
import type { Place } from "../../../usecases/openWorkbook";
import type { OverdueTask } from "../../../usecases/report/reportView";
import { FoldedList } from "../../components/FoldedList";
import { SectionTitle } from "../../components/SectionTitle";
import { REPORT } from "../../labels/report";
import { PlaceEntry } from "./PlaceEntry";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Longer texts are read in the workbook. */
const LONGEST_TITLE = 120;

interface OverdueSectionProps {
  readonly tasks: readonly OverdueTask[];
  readonly onGoTo: (place: Place) => void;
}

/** Overdue tasks, the longest overdue first. */
export function OverdueSection({ tasks, onGoTo }: OverdueSectionProps): ReactElement {
  const styles = useStyles();
  const title = REPORT.overdue.title(tasks.length);
  return (
    <section className={styles.section} aria-label={title}>
      <SectionTitle>{title}</SectionTitle>
      {tasks.length === 0 && <Text>{REPORT.overdue.nothing}</Text>}
      <FoldedList
        label={title}
        items={tasks}
        keyOf={({ id }) => id}
        render={(task) => (
          <PlaceEntry
            title={`${task.no}. ${shortenText(task.title, LONGEST_TITLE)}`}
            detail={REPORT.overdue.detail(task.lead, formatDay(task.due), task.daysLate)}
            onGoTo={() => onGoTo(task.place)}
          />
        )}
      />
    </section>
  );
}
