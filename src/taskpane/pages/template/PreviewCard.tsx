import { Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { daysBetween, formatDay } from "../../../domain/deadline/isoDate";
import { shortenText } from "../../../domain/text/shortenText";
import type { PreviewSheet, TemplatePreview } from "../../../usecases/previewTemplate";
import { SectionTitle } from "../../components/SectionTitle";
import { TEMPLATE } from "../../labels/template";

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalXS },
  list: { margin: "0", paddingLeft: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Enough to know a task again. */
const LONGEST_TITLE = 90;

interface PreviewCardProps {
  readonly preview: TemplatePreview;
  /** The template is for no agency in particular. */
  readonly common: boolean;
  readonly today: string;
}

/** What will be made, before it is made. */
export function PreviewCard({ preview, common, today }: PreviewCardProps): ReactElement {
  const styles = useStyles();
  const { due, sheets, counts, firstTasks } = preview;
  const more = counts.tasks - firstTasks.length;
  return (
    <Card className={styles.card} size="small" role="region" aria-label={TEMPLATE.preview}>
      <SectionTitle>{TEMPLATE.preview}</SectionTitle>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet.name}>
            <Text weight="semibold">{sheet.name}</Text>
            <Text>: {describe(sheet, preview, common)}</Text>
          </li>
        ))}
      </ul>
      <Text>
        {TEMPLATE.due(formatDay(due))} ({TEMPLATE.daysLeft(daysBetween(today, due))})
      </Text>
      {firstTasks.length === 0 ? (
        <Text className={styles.quiet}>{TEMPLATE.nothingLed}</Text>
      ) : (
        <>
          <Text className={styles.quiet}>{TEMPLATE.firstTasks}:</Text>
          <ul className={styles.list}>
            {firstTasks.map(({ id, no, title }) => (
              <li key={id} className={styles.quiet}>
                <Text size={200}>
                  {no}. {shortenText(title, LONGEST_TITLE)}
                </Text>
              </li>
            ))}
          </ul>
          {more > 0 && (
            <Text size={200} className={styles.quiet}>
              {TEMPLATE.moreTasks(more)}
            </Text>
          )}
        </>
      )}
    </Card>
  );
}

function describe(sheet: PreviewSheet, { counts }: TemplatePreview, common: boolean): string {
  if (sheet.holds === "guide") return TEMPLATE.guideSheet;
  if (sheet.holds === "target" || sheet.holds === "staged") return TEMPLATE.targets(sheet.rows);
  return common
    ? TEMPLATE.allTasks(counts.tasks)
    : TEMPLATE.tasks(counts.tasks, counts.coordinating);
}
