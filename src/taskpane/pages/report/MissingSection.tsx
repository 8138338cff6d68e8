import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Place } from "../../../usecases/openWorkbook";
import type { MissingAgency } from "../../../usecases/report/reportView";
import { FoldedList } from "../../components/FoldedList";
import { SectionTitle } from "../../components/SectionTitle";
import { REPORT } from "../../labels/report";
import { PlaceEntry } from "./PlaceEntry";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

interface MissingSectionProps {
  readonly agencies: readonly MissingAgency[];
  readonly onGoTo: (place: Place) => void;
}

/** Agencies that must report and have not. */
export function MissingSection({ agencies, onGoTo }: MissingSectionProps): ReactElement {
  const styles = useStyles();
  const title = REPORT.missing.title(agencies.length);
  return (
    <section className={styles.section} aria-label={title}>
      <SectionTitle>{title}</SectionTitle>
      {agencies.length === 0 && <Text>{REPORT.missing.nothing}</Text>}
      <FoldedList
        label={title}
        items={agencies}
        keyOf={({ place }) => place.cell}
        render={({ name, followUps, place }) => (
          <PlaceEntry
            title={name}
            detail={REPORT.missing.followUps(followUps)}
            onGoTo={() => onGoTo(place)}
          />
        )}
      />
    </section>
  );
}
