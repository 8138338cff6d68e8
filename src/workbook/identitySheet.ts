import type { WorkbookIdentity } from "../domain/submission/submission";
import { emptySheet, plainRow, type SheetDraft } from "./draft";
import { IDENTITY_SHEET, identityEntries } from "./identity";

/** The very hidden sheet that tells programs what this workbook is. */
export function identitySheet(identity: WorkbookIdentity): SheetDraft {
  return {
    ...emptySheet,
    name: IDENTITY_SHEET,
    visibility: "very-hidden",
    columns: [
      { width: 16, hidden: false },
      { width: 40, hidden: false },
    ],
    rows: identityEntries(identity).map(([key, value]) =>
      plainRow([
        { value: key, style: "value" },
        { value, style: "value" },
      ]),
    ),
  };
}
