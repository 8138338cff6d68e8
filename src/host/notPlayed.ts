import { ExcelRefusal } from "./objectType";

/** What Excel can do and this host cannot; it says so, since a silent no would be taken for a yes. */
export function notPlayed(what: string): ExcelRefusal {
  return new ExcelRefusal("HostNotImplemented", `The host does not play this: ${what}.`, 501);
}
