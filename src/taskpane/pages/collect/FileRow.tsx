import { mergeClasses, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FileLine } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";
import { FileBadge } from "./FileBadge";
import { useRowStyles } from "./rowStyles";

interface FileRowProps {
  readonly line: FileLine;
  /** Its path without the folder that all files lie in. */
  readonly name: string;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (path: string) => void;
}

/** A file of the collection: what became of it and why. */
export function FileRow({ line, name, tabIndex, onOpen }: FileRowProps): ReactElement {
  const styles = useRowStyles();
  const { path, agencyName, reason, counts, status } = line;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, styles.button, styles.focus)}
      tabIndex={tabIndex}
      onClick={() => onOpen(path)}
    >
      <Text weight="semibold" className={styles.name}>
        {name}
      </Text>
      <span className={styles.details}>
        <FileBadge line={line} />
        {agencyName !== null && <Text size={200}>{agencyName}</Text>}
        {status !== "unreadable" && counts.error > 0 && (
          <Text size={200} className={styles.bad}>
            {COLLECT.errorCount(counts.error)}
          </Text>
        )}
      </span>
      {reason !== null && (
        <Text size={200} className={styles.quiet}>
          {reason}
        </Text>
      )}
    </button>
  );
}
