import { quoteSheetName } from "./cellRef";
import type { LinkDraft } from "./draft";
import { UNSTORABLE } from "./storableText";

/** Excel repairs away a longer address, and complains. */
const LONGEST_ADDRESS = 2_079;

/** Where a link leads: to a place in the workbook, or to a file beside it. */
export type LinkTarget =
  | { readonly kind: "cell"; readonly location: string }
  | { readonly kind: "file"; readonly address: string; readonly location: string };

/**
 * A link's target as programs take it; undefined when it is longer than any takes. File and sheet
 * names are their senders': any text may stand in them.
 */
export function linkTarget(link: LinkDraft): LinkTarget | undefined {
  const location = `${quoteSheetName(link.sheet)}!${link.ref}`.replace(UNSTORABLE, "\uFFFD");
  if (link.kind === "cell") return { kind: "cell", location };
  const path = link.path.replace(UNSTORABLE, "\uFFFD").split("/").map(encodeURIComponent).join("/");
  const target = { kind: "file", address: path, location } as const;
  return addressWithPlace(target).length > LONGEST_ADDRESS ? undefined : target;
}

/** File and place as one address, for programs that take no other. */
export function addressWithPlace({ address, location }: LinkTarget & { kind: "file" }): string {
  return `${address}#${encodeURIComponent(location)}`;
}
