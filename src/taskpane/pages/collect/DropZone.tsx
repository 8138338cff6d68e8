import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactElement } from "react";
import { COLLECT } from "../../labels/collect";
import type { PickedFile } from "../../pickedFile";
import { FilePicker } from "./FilePicker";
import { filesDropped } from "./pickedFiles";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface DropZoneProps {
  readonly hasFiles: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly PickedFile[]) => void;
  readonly onClear: () => void;
}

/** Takes files in: dropped, or chosen in a picker, which works where dropping does not. */
export function DropZone({ hasFiles, disabled, onFiles, onClear }: DropZoneProps): ReactElement {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!disabled) void filesDropped(event.dataTransfer).then(onFiles);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons do the same by keyboard
    <section
      aria-label={COLLECT.dropZone}
      className={mergeClasses(styles.zone, over && !disabled && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text>{hasFiles ? COLLECT.dropMore : COLLECT.drop}</Text>
      <div className={styles.buttons}>
        <FilePicker kind="files" primary={!hasFiles} disabled={disabled} onFiles={onFiles} />
        <FilePicker kind="folder" primary={false} disabled={disabled} onFiles={onFiles} />
        {hasFiles && (
          <Button appearance="subtle" disabledFocusable={disabled} onClick={onClear}>
            {COLLECT.clear}
          </Button>
        )}
      </div>
      {!hasFiles && (
        <Text size={200} className={styles.quiet}>
          {COLLECT.local}
        </Text>
      )}
    </section>
  );
}
