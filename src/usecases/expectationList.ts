import type { AgencyIndex } from "../domain/agency/agencyDirectory";
import type { ExpectationChange } from "../domain/consolidation/expectation";
import { foldAccents } from "../domain/text/foldText";
import { oneAgency } from "./oneAgency";
import { splitFields } from "./receivedList";

/** The changes to the list of agencies that must report, or the first line that cannot be used. */
export type ExpectationList =
  | { readonly kind: "read"; readonly changes: readonly ExpectationChange[] }
  | { readonly kind: "unusable"; readonly line: number; readonly message: string };

const HEADINGS: ReadonlySet<string> = new Set(["agency", "co quan", "don vi"]);
const KINDS: ReadonlyMap<string, ExpectationChange["kind"]> = new Map([
  ["them", "added"],
  ["add", "added"],
  ["+", "added"],
  ["bot", "removed"],
  ["remove", "removed"],
  ["-", "removed"],
]);

/** Reads a list with the columns agency, change and reason, separated as other lists are. */
export function parseExpectationList(text: string, agencies: AgencyIndex): ExpectationList {
  const changes: ExpectationChange[] = [];
  for (const [at, source] of text.split(/\r\n|\r|\n/u).entries()) {
    if (source.trim() === "") continue;
    const fields = splitFields(source);
    if (at === 0 && HEADINGS.has(foldAccents(fields[0] ?? ""))) continue;
    const change = readChange(fields, agencies);
    const line = at + 1;
    if (typeof change === "string") return { kind: "unusable", line, message: change };
    if (changes.some(({ agencyId }) => agencyId === change.agencyId))
      return { kind: "unusable", line, message: `“${fields[0] ?? ""}” đã có ở dòng trên` };
    changes.push(change);
  }
  return { kind: "read", changes };
}

function readChange(fields: readonly string[], agencies: AgencyIndex): ExpectationChange | string {
  const [name = "", change = "", reason = "", ...more] = fields;
  const kind = KINDS.get(foldAccents(change));
  if (kind === undefined || more.some((field) => field !== ""))
    return "cần ba cột: cơ quan, “thêm” hoặc “bớt”, lý do; ô có dấu phẩy thì đặt trong ngoặc kép";
  if (reason === "") return `“${name}” chưa có lý do thêm, bớt`;
  const agencyId = oneAgency(name, agencies);
  return agencyId === undefined
    ? `“${name}” không phải là một cơ quan trong danh mục của kế hoạch`
    : { agencyId, kind, reason };
}
