import { areaAddress, intersectionOf } from "./address";
import type { HostObject, Json } from "./member";
import type { Area, HostSheet } from "./model";
import type { CellChange, Setting } from "./objectType";
import type { WireEvent } from "./protocol";
import { rangeObject } from "./targets";

/** The wire's numbers of the events that the host sends. */
export const EVENT = {
  documentSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  nameChanged: 25,
  visibilityChanged: 26,
  tableChanged: 101,
} as const;

/** Under this id the client waits for the events of a whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** Events that wait to be sent after the answer of the current request. */
export interface Outbox extends Pick<Setting, "subscribe" | "awaits" | "emit"> {
  readonly take: () => readonly WireEvent[];
}

/** Keeps only events that the client waits for. */
export function outbox(events: { readonly enabled: boolean }): Outbox {
  const wanted = new Set<string>([keyOf(EVENT.documentSelection, "")]);
  let waiting: WireEvent[] = [];
  let sent = 0;

  function awaits(messageType: number, targetId: string): boolean {
    return events.enabled && wanted.has(keyOf(messageType, targetId));
  }

  return {
    awaits,
    subscribe: (messageType, targetId, isWanted) => {
      if (isWanted) wanted.add(keyOf(messageType, targetId));
      else wanted.delete(keyOf(messageType, targetId));
    },
    emit: (messageType, targetId, message) => {
      if (!awaits(messageType, targetId)) return;
      sent += 1;
      waiting.push({
        messageCategory: 65536,
        messageType,
        targetId,
        message: JSON.stringify(message),
        id: `event${sent}`,
      });
    },
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}

function keyOf(messageType: number, targetId: string): string {
  return `${messageType} ${targetId}`;
}

type Emitting = Pick<Setting, "emit" | "awaits" | "references">;

/** Tells both a sheet's handlers and the collection's. */
export function emitForSheet(
  setting: Pick<Setting, "emit">,
  messageType: number,
  sheet: HostSheet,
  message: Readonly<Record<string, Json>>,
): void {
  const told = { worksheetId: sheet.id, ...message };
  setting.emit(messageType, sheet.id, told);
  setting.emit(messageType, WORKBOOK_TARGET, told);
}

/** Tells that cells changed: the sheet's handlers, the collection's, and those of tables met. */
export function emitCellsChanged(
  setting: Emitting,
  sheet: HostSheet,
  area: Area,
  /** Null in an Excel that does not tell it. */
  triggerSource: "ThisLocalAddin" | "Unknown" | null,
  change: CellChange = {},
): void {
  const tables = sheet.tables.filter((table) => intersectionOf(table.area, area) !== undefined);
  if (!isAwaited(setting, sheet, tables)) return;
  const message = {
    address: areaAddress(area),
    changeType: change.changeType ?? "RangeEdited",
    source: "Local",
    ...(triggerSource === null ? {} : { triggerSource }),
    worksheetId: sheet.id,
    referenceId: keepForEvent(setting.references, rangeObject(sheet, area)),
    ...detailsOf(change),
  };
  emitForSheet(setting, EVENT.changed, sheet, message);
  for (const { id } of tables) {
    setting.emit(EVENT.tableChanged, id, { ...message, tableId: id });
    setting.emit(EVENT.tableChanged, WORKBOOK_TARGET, { ...message, tableId: id });
  }
}

function isAwaited(
  { awaits }: Emitting,
  sheet: HostSheet,
  tables: readonly { readonly id: string }[],
): boolean {
  return (
    [sheet.id, WORKBOOK_TARGET].some((id) => awaits(EVENT.changed, id)) ||
    [...tables.map(({ id }) => id), WORKBOOK_TARGET].some((id) => awaits(EVENT.tableChanged, id))
  );
}

function detailsOf({ before, after }: CellChange): Readonly<Record<string, Json>> {
  if (before === undefined || after === undefined) return {};
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** The kind of a value as Excel names it. */
export function valueType(value: string | number | boolean): string {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|BUSY!)$/u.test(value)
    ? "Error"
    : "String";
}

/** An event's range can be asked for later, but not for ever. */
const MOST_EVENT_RANGES = 200;

function keepForEvent(references: Map<string, HostObject>, range: HostObject): string {
  const kept = [...references.keys()].filter((id) => id.startsWith("event"));
  const last = kept.at(-1);
  const id = `event${last === undefined ? 1 : Number(last.slice("event".length)) + 1}`;
  references.set(id, range);
  const oldest = kept[0];
  if (kept.length >= MOST_EVENT_RANGES && oldest !== undefined) references.delete(oldest);
  return id;
}
