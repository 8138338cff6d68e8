import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { Finding } from "../../../domain/validation/finding";
import { SeverityIcon } from "../../components/SeverityIcon";

const useStyles = makeStyles({
  notes: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: "0",
    padding: "0",
    listStyleType: "none",
  },
  note: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  link: { textAlign: "left" },
});

interface FindingNotesProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly onGo: (finding: Finding) => void;
}

/** Findings that stand under no field; each leads to its cell. */
export function FindingNotes({ title, findings, onGo }: FindingNotesProps): ReactElement | null {
  const styles = useStyles();
  const id = useId();
  if (findings.length === 0) return null;
  return (
    <div className={styles.notes}>
      <Text weight="semibold" id={id}>
        {title}
      </Text>
      <ul className={styles.list} aria-labelledby={id}>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.cell ?? ""}`} className={styles.note}>
            <SeverityIcon severity={finding.severity} />
            <Link as="button" className={styles.link} onClick={() => onGo(finding)}>
              {finding.message}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
