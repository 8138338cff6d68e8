import { nodeUnpacker } from "../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../src/adapters/xlsx/readHandedIn";
import type { RawCell } from "../../src/domain/submission/rawCell";
import { showCell } from "../../src/domain/submission/readings";
import type { DataRow } from "../../src/domain/submission/submission";
import { checkFile } from "../../src/usecases/checkWorkbook";
import { catalogue } from "../helpers/aBook";

/** What the agency's cells are, beside what the plan says. */
const SHOWN = [
  "officer",
  "status",
  "percent",
  "result",
  "documentNumber",
  "completedOn",
  "difficulty",
  "actual",
  "measuredOn",
];

const read = makeReadHandedIn(nodeUnpacker);

/** What the product makes of a file, in lines that a person can compare. */
export async function readGolden(file: string, bytes: Uint8Array): Promise<unknown> {
  const result = await checkFile(file, bytes, read, catalogue);
  if (result.kind === "unreadable") return { unreadable: result.code, message: result.message };
  const { submission, findings } = result.checked;
  const { identity, identityFrom, macros, sheets, rows } = submission;
  return {
    identity: `${identityFrom}: ${identity?.planId ?? "-"} ${identity?.agencyId ?? "-"} ${identity?.period ?? "-"}`,
    macros,
    sheets: sheets.map(
      ({ name, standardName, headerRow, columns }) =>
        `${name} = ${standardName}, headings in row ${headerRow ?? "-"}, columns ${[...columns.values()].join("")}`,
    ),
    rows: rows.map(rowLine),
    findings: findings.map(({ rule, sheet, cell }) => `${rule} ${sheet ?? "-"}!${cell ?? "-"}`),
  };
}

function rowLine({ sheet, row, id, match, cells }: DataRow): string {
  const held: Readonly<Partial<Record<string, RawCell>>> = cells;
  const shown = SHOWN.flatMap((field) => {
    const cell = held[field];
    return cell === undefined ? [] : [`${field} ${cell.type} ${showCell(cell)}`];
  });
  return [`${sheet}!${row} ${id ?? "-"} by ${match}`, ...shown].join(" | ");
}
