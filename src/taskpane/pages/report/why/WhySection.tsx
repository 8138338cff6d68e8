import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement } from "react";
import type { Catalogue } from "../../../../usecases/catalogue";
import type { Place } from "../../../../usecases/openWorkbook";
import type { WorkbookSnapshot } from "../../../../usecases/ports";
import { SectionTitle } from "../../../components/SectionTitle";
import { REPORT } from "../../../labels/report";

const WhyAnswer = lazy(async () => ({ default: (await import("./WhyAnswer")).WhyAnswer }));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

interface WhySectionProps {
  readonly workbook: WorkbookSnapshot;
  readonly planId: string;
  readonly catalogue: Catalogue;
  /** Tells which cell is chosen; undefined when the program cannot say. */
  readonly onAsk: () => Promise<Place | undefined>;
  readonly onGoTo: (place: Place) => void;
}

/** Says what the chosen cell is made of, when asked; the answer stays until another cell is asked of. */
export function WhySection(props: WhySectionProps): ReactElement {
  const { workbook, planId, catalogue, onAsk, onGoTo } = props;
  const styles = useStyles();
  const [asked, setAsked] = useState<Place | null>(null);
  const ask = async (): Promise<void> => setAsked((await onAsk()) ?? null);
  return (
    <section className={styles.section} aria-label={REPORT.why.title}>
      <SectionTitle>{REPORT.why.title}</SectionTitle>
      <Text>{REPORT.why.hint}</Text>
      <Button className={styles.button} onClick={() => void ask()}>
        {REPORT.why.ask}
      </Button>
      <div role="status">
        {asked !== null && (
          <Suspense fallback={<Spinner size="small" label={REPORT.why.loading} />}>
            <WhyAnswer
              workbook={workbook}
              plan={catalogue.plan(planId)}
              place={asked}
              onGoTo={onGoTo}
            />
          </Suspense>
        )}
      </div>
    </section>
  );
}
