import { cellText } from "../domain/submission/rawCell";
import type { WorkbookIdentity, WorkbookRole } from "../domain/submission/submission";
import type { SheetSnapshot, WorkbookSnapshot } from "./snapshot";

/** The sheet that holds the workbook's machine-readable identity. */
export const IDENTITY_SHEET = "_kehoach";

/** The version of the workbook format this product writes. */
export const FORMAT_VERSION = 1;

const ROLES: readonly WorkbookRole[] = ["template", "submission", "returned", "roll-up"];
const PREFIX = "kehoach_";

/** Key and value pairs of the identity, for the sheet and for the document properties. */
export function identityEntries(
  identity: WorkbookIdentity,
): readonly (readonly [string, string])[] {
  return [
    ["format", String(identity.format)],
    ["role", identity.role],
    ["plan", identity.planId],
    ["agency", identity.agencyId ?? ""],
    ["period", identity.period],
    ["fingerprint", identity.fingerprint],
    ["content", identity.contentMark ?? ""],
    ["sample", identity.sample ? "1" : "0"],
    ...(identity.stamp === undefined ? [] : [["stamp", identity.stamp] as const]),
  ];
}

/** The same pairs under the names used in the document properties. */
export function identityProperties(identity: WorkbookIdentity): Readonly<Record<string, string>> {
  return Object.fromEntries(identityEntries(identity).map(([key, value]) => [PREFIX + key, value]));
}

/** True for a document property that repeats the identity. */
export function isIdentityProperty(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** Finds a workbook's identity in its sheet or, where a program dropped that, in its properties. */
export function readIdentity(workbook: WorkbookSnapshot): {
  readonly identity: WorkbookIdentity | null;
  readonly from: "sheet" | "properties" | "none";
} {
  const onSheet = fromEntries(sheetEntries(workbook));
  if (onSheet !== null) return { identity: onSheet, from: "sheet" };
  const inProperties = fromEntries(propertyEntries(workbook));
  if (inProperties !== null) return { identity: inProperties, from: "properties" };
  return { identity: null, from: "none" };
}

/** The sheet that holds the identity, where no program dropped it. */
export function identitySheetOf({ sheets }: WorkbookSnapshot): SheetSnapshot | undefined {
  return sheets.find(({ name }) => name.toLowerCase() === IDENTITY_SHEET);
}

function sheetEntries(workbook: WorkbookSnapshot): ReadonlyMap<string, string> {
  const sheet = identitySheetOf(workbook);
  return new Map(
    (sheet?.rows ?? []).map(({ cells }) => [cellText(cells[0]) ?? "", cellText(cells[1]) ?? ""]),
  );
}

function propertyEntries(workbook: WorkbookSnapshot): ReadonlyMap<string, string> {
  const entries = [...workbook.properties].filter(([name]) => name.startsWith(PREFIX));
  return new Map(entries.map(([name, value]) => [name.slice(PREFIX.length), value]));
}

function fromEntries(entries: ReadonlyMap<string, string>): WorkbookIdentity | null {
  const role = ROLES.find((known) => known === entries.get("role"));
  const planId = entries.get("plan") ?? "";
  const format = Number(entries.get("format"));
  if (role === undefined || planId === "" || !Number.isInteger(format)) return null;
  const agencyId = entries.get("agency") ?? "";
  const stamp = entries.get("stamp") ?? "";
  return {
    format,
    role,
    planId,
    agencyId: agencyId === "" ? null : agencyId,
    period: entries.get("period") ?? "",
    fingerprint: entries.get("fingerprint") ?? "",
    contentMark: entries.get("content") ?? "",
    sample: entries.get("sample") === "1",
    ...(stamp === "" ? {} : { stamp }),
  };
}
