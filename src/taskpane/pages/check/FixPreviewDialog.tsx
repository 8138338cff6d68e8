import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FixPreview } from "../../../usecases/applyFix";
import { CHECK } from "../../labels/check";

/** More lines nobody reads. */
const SHOWN = 50;

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  table: { width: "100%", borderCollapse: "collapse", marginTop: tokens.spacingVerticalS },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
});

interface FixPreviewDialogProps {
  readonly title: string;
  readonly fixes: readonly FixPreview[];
  readonly onGo: () => void;
  readonly onCancel: () => void;
}

/** What fixing all findings of a rule changes, cell by cell, before it is done. */
export function FixPreviewDialog({
  title,
  fixes,
  onGo,
  onCancel,
}: FixPreviewDialogProps): ReactElement {
  const styles = useStyles();
  const { preview } = CHECK;
  const rest = fixes.length - SHOWN;
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onCancel())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{preview.title(title)}</DialogTitle>
          <DialogContent>
            <Text>{preview.sentence(fixes.length)}</Text>
            <table className={styles.table}>
              <thead>
                <tr>
                  {[preview.place, preview.before, preview.after].map((heading) => (
                    <th key={heading} scope="col" className={styles.cell}>
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {fixes.slice(0, SHOWN).map(({ write, before, after }) => (
                  <tr key={`${write.sheet}!${write.cell}`}>
                    <td className={styles.cell}>{`${write.sheet} · ${write.cell}`}</td>
                    <td className={styles.cell}>{before}</td>
                    <td className={styles.cell}>{after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rest > 0 && <Text>{preview.rest(rest)}</Text>}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onGo}>
              {preview.go(fixes.length)}
            </Button>
            <Button onClick={onCancel}>{preview.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
