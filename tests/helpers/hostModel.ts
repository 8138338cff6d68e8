import type { Host } from "../../src/host/host";
import { cellKey, type HostCell, type HostSheet } from "../../src/host/model";
import { cellPlace } from "../../src/adapters/office/cellPlace";

/** All that the host's workbook holds, to be compared; the number of ids given aside. */
export function modelOf({ model }: Host): unknown {
  const text = JSON.stringify({ ...model, nextId: 0 }, (_, value: unknown) =>
    value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value,
  );
  return JSON.parse(text);
}

/** A sheet of the host's workbook. */
export function hostSheet({ model }: Host, name: string): HostSheet {
  const sheet = model.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`The workbook has no sheet ${name}`);
  return sheet;
}

/** A cell of the host's workbook: "J12". */
export function hostCell(host: Host, sheet: string, cell: string): HostCell | undefined {
  const { row, column } = cellPlace(cell);
  return hostSheet(host, sheet).cells.get(cellKey(row, column));
}

/** The names of the sheets, in their order. */
export function sheetNames({ model }: Host): readonly string[] {
  return model.sheets.map(({ name }) => name);
}
