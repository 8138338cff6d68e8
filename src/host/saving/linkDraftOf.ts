import type { LinkDraft } from "../../workbook/draft";
import { areaAddress, parseAddress } from "../address";
import type { HostLink } from "../model";

/** A link as drafts tell it; undefined for links that lead to no sheet. */
export function linkDraftOf(link: HostLink | undefined): LinkDraft | undefined {
  if (link === undefined) return undefined;
  const [path = "", fragment] = (link.address ?? "").split("#");
  const place = parseAddress(decoded(fragment ?? link.documentReference ?? ""));
  if (place === undefined || place.sheet === null) return undefined;
  const { sheet } = place;
  const ref = areaAddress(place.area);
  return path === ""
    ? { kind: "cell", sheet, ref }
    : { kind: "file", path: decoded(path), sheet, ref };
}

function decoded(text: string): string {
  return /%(?![0-9a-f]{2})/iu.test(text) ? text : decodeURIComponent(text);
}
