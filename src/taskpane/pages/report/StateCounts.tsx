import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SectionTitle } from "../../components/SectionTitle";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: "0",
    padding: "0",
    listStyleType: "none",
  },
  entry: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

interface StateCountsProps {
  readonly title: string;
  readonly counts: readonly { readonly state: string; readonly count: number }[];
}

/** How many stand in each state; states in which none stands are left out. */
export function StateCounts({ title, counts }: StateCountsProps): ReactElement | null {
  const styles = useStyles();
  const present = counts.filter(({ count }) => count > 0);
  if (present.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <SectionTitle>{title}</SectionTitle>
      <ul className={styles.list}>
        {present.map(({ state, count }) => (
          <li key={state} className={styles.entry}>
            <Text>{state}</Text>
            <Badge appearance="tint" color="informative">
              {count}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
