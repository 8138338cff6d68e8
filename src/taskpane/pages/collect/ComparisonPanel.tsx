import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ComparisonView } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";
import type { PickedFile } from "../../pickedFile";
import { FilePicker } from "./FilePicker";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: "0" },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: "0", paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ComparisonPanelProps {
  readonly comparison: ComparisonView;
  readonly disabled: boolean;
  readonly onCompare: (rollUps: readonly PickedFile[]) => void;
}

/** What changed since earlier periods, and the roll-ups that tell it. */
export function ComparisonPanel(props: ComparisonPanelProps): ReactElement {
  const { comparison, disabled, onCompare } = props;
  const { files, refused, changes } = comparison;
  const styles = useStyles();
  const words = COLLECT.comparison;
  const given = files.length + refused.length > 0;
  return (
    <section className={styles.panel} aria-label={words.title}>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {words.title}
      </Text>
      {!given && <Text className={styles.quiet}>{words.hint}</Text>}
      <div role="status">
        {given && (
          <ul className={styles.list}>
            {files.map(({ file, period }) => (
              <li key={file}>{words.with(period, file)}</li>
            ))}
            {refused.map(({ file, reason }) => (
              <li key={file}>{words.refused(file, reason)}</li>
            ))}
          </ul>
        )}
        {changes.map((sentence) => (
          <Text key={sentence} as="p" block>
            {sentence}
          </Text>
        ))}
      </div>
      <div className={styles.buttons}>
        <FilePicker
          kind="files"
          label={given ? words.pickOthers : words.pick}
          primary={false}
          disabled={disabled}
          onFiles={onCompare}
        />
        {given && (
          <Button disabledFocusable={disabled} onClick={() => onCompare([])}>
            {words.end}
          </Button>
        )}
      </div>
    </section>
  );
}
