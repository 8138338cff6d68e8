import type { HostSheet } from "./model";
import { refusals } from "./objectType";

/** A protected sheet refuses, unless its options allow this: "allowAutoFilter". */
export function requirePermission(sheet: HostSheet, option?: string): void {
  if (sheet.protection === null) return;
  if (option !== undefined && sheet.protection.options[option] === true) return;
  throw refusals.denied();
}
