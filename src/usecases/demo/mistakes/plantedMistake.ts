import { taskHeading, type TaskField } from "../../../domain/submission/columns";
import { SHEETS } from "../../../workbook/sheetNames";
import { inTurn, setCell, type Edit } from "../editDraft";

/** A mistake that one agency's sample holds, in words for officials, and how it comes into the file. */
export interface PlantedMistake {
  readonly agencyId: string;
  readonly words: string;
  readonly edit: Edit;
}

type Values = Partial<Record<TaskField, string | number | null>>;

/** Overwrites cells of one task row. */
export function overwriteTask(rowId: string, values: Values): Edit {
  const heading = (field: string): string => taskHeading(field as TaskField);
  return inTurn(
    ...Object.entries(values).map(([field, value]) =>
      setCell({ sheet: SHEETS.tasks, rowId, heading: heading(field) }, value),
    ),
  );
}
