import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AgencyLine } from "../../../usecases/fileWork";
import { AgencyWords } from "./AgencyWords";
import { useRowStyles } from "./rowStyles";

interface AgencyRowProps {
  readonly line: AgencyLine;
  /** Its file that counts, else one that was left out; null when nothing came. */
  readonly path: string | null;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (path: string) => void;
}

/** A line of the board; one with a file leads to it. */
export function AgencyRow({ line, path, tabIndex, onOpen }: AgencyRowProps): ReactElement {
  const styles = useRowStyles();
  if (path === null)
    return (
      <div className={mergeClasses(styles.row, styles.focus)} tabIndex={tabIndex}>
        <AgencyWords line={line} />
      </div>
    );
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, styles.button, styles.focus)}
      tabIndex={tabIndex}
      onClick={() => onOpen(path)}
    >
      <AgencyWords line={line} />
    </button>
  );
}
