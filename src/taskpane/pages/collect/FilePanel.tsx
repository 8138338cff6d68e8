import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, CopyRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactElement } from "react";
import { fateOf, INSIDE } from "../../../domain/consolidation/receivedFile";
import { periodName } from "../../../domain/plan/reportingPeriod";
import type { FileLine } from "../../../usecases/fileWork";
import { DayField } from "../../components/DayField";
import { SampleBadge } from "../../components/SampleBadge";
import { COLLECT } from "../../labels/collect";
import type { OpenedFile } from "../../session/collect";
import type { CollectActions } from "./collectActions";
import { FileBadge } from "./FileBadge";
import { FileDecisions } from "./FileDecisions";
import { FileFindings } from "./FileFindings";
import { isReturnable } from "./returnable";
import { ReturnButton } from "./ReturnButton";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  start: { alignSelf: "flex-start" },
  name: {
    margin: "0",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    outlineStyle: "none",
  },
  words: { overflowWrap: "anywhere" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
});

interface FilePanelProps {
  readonly line: FileLine;
  readonly opened: OpenedFile;
  readonly disabled: boolean;
  readonly actions: CollectActions;
}

/** One file: what became of it and why, what a person can decide about it, and what is wrong in it. */
export function FilePanel({ line, opened, disabled, actions }: FilePanelProps): ReactElement {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever works with the keyboard is to be where the list was.
  useEffect(() => heading.current?.focus(), [line.path]);
  const { path, status, agencyName, reason, ownPeriod, periodAccepted, rowsRead, rowsUsed } = line;
  const todo = whatToDo(line);
  return (
    <section className={styles.panel} aria-label={COLLECT.openFile(path)}>
      <Button
        className={styles.start}
        size="small"
        icon={<ArrowLeftRegular />}
        onClick={() => actions.closeFile()}
      >
        {COLLECT.back}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        {path}
      </h2>
      <div className={styles.line}>
        <FileBadge line={line} />
        {agencyName !== null && <Text>{agencyName}</Text>}
        {line.sample && <SampleBadge />}
      </div>
      {reason !== null && <Text className={styles.words}>{reason}</Text>}
      {periodAccepted && ownPeriod !== null && (
        <Text>{COLLECT.accepted(periodName(ownPeriod))}</Text>
      )}
      {todo !== null && <Text>{todo}</Text>}
      {status !== "unreadable" && <Text size={200}>{COLLECT.fileRows(rowsRead, rowsUsed)}</Text>}
      <FileDecisions line={line} disabled={disabled} actions={actions} />
      {status !== "unreadable" && (
        <>
          <DayField
            key={path}
            label={COLLECT.receivedDay}
            hint={COLLECT.receivedHint}
            wrong={COLLECT.badDay}
            day={line.receivedOn}
            disabled={disabled}
            onCommit={(day) => actions.change({ kind: "received", path, day })}
          />
          {line.counts.error + line.counts.warning > 0 && (
            <Button
              className={styles.start}
              size="small"
              icon={<CopyRegular />}
              disabled={opened.findings === null}
              onClick={() => actions.copyFindings()}
            >
              {COLLECT.copyFindings}
            </Button>
          )}
          {isReturnable(line) && (
            <ReturnButton
              label={COLLECT.returned.one}
              what={COLLECT.returned.whatOne(path)}
              disabled={disabled}
              onReturn={actions.returnFile}
            />
          )}
          <FileFindings findings={opened.findings} />
        </>
      )}
    </section>
  );
}

function whatToDo(line: FileLine): string | null {
  const { path, status, ownPeriod } = line;
  if (status === "foreign" && ownPeriod !== null) return COLLECT.todoPeriod(periodName(ownPeriod));
  if (status === "unreadable" && path.includes(INSIDE)) return COLLECT.todoUnreadBelow;
  return COLLECT.todo[fateOf(line)];
}
