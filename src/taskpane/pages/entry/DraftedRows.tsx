import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { Submission } from "../../../domain/submission/submission";
import { nameOfRow, type FormRow } from "../../../usecases/entry/formRows";
import { rowAt, type RowPlace } from "../../../usecases/rowPlaces";
import { ENTRY } from "../../labels/entry";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: "0",
    padding: "0",
    listStyleType: "none",
  },
});

interface DraftedRowsProps {
  readonly rows: readonly FormRow[];
  readonly submission: Submission;
  readonly onGo: (row: RowPlace) => void;
}

/** Rows other than the one shown with typed words that could not be written; each leads to its form. */
export function DraftedRows({ rows, submission, onGo }: DraftedRowsProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <Text id={id}>{ENTRY.elsewhere}</Text>
      <ul className={styles.list} aria-labelledby={id}>
        {rows.map((row) => {
          const found = rowAt(submission, row);
          return found === undefined ? null : (
            <li key={row.key}>
              <Link as="button" onClick={() => onGo(row)}>
                {ENTRY.goToRow(nameOfRow(found))}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
