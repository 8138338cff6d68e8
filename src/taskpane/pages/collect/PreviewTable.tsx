import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RollUpPreview, SheetChange } from "../../../usecases/fileWork";
import { keptWords } from "../../../usecases/keptWords";
import { COLLECT } from "../../labels/collect";
import { ChangesTable } from "./ChangesTable";

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** What writing the roll-up changes in the one that stands open, sheet by sheet. */
export function PreviewTable({ preview }: { readonly preview: RollUpPreview }): ReactElement {
  const styles = useStyles();
  const changed = preview.sheets.filter(isChanged);
  const same = preview.sheets.length - changed.length;
  const own = preview.sheets.filter(({ ownColumns }) => ownColumns.length > 0);
  const kept = keptWords(preview.kept);
  return (
    <div className={styles.preview}>
      <Text weight="semibold">{COLLECT.previewTitle}</Text>
      {changed.length === 0 ? (
        <Text>{COLLECT.allSame}</Text>
      ) : (
        <>
          <ChangesTable changes={changed} />
          {same > 0 && <Text size={200}>{COLLECT.unchanged(same)}</Text>}
        </>
      )}
      {kept !== "" && <Text size={200}>{COLLECT.kept(kept)}</Text>}
      {own.map(({ sheet, ownColumns }) => (
        <Text key={sheet} size={200}>
          {COLLECT.ownColumns(sheet, ownColumns.join(", "))}
        </Text>
      ))}
      {preview.unread.length > 0 && (
        <Text size={200}>{`${COLLECT.lost} ${preview.unread.join(" ")}`}</Text>
      )}
    </div>
  );
}

function isChanged({ added, changed, dropped }: SheetChange): boolean {
  return added + changed + dropped > 0;
}
