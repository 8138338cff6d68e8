import { xmlContent } from "../../writtenText";
import { childPlace, spliced } from "../xmlPlaces";
import type { FramePart } from "./sheetFrame";

/**
 * What people print above and below each page stays; a header of ours in which only numbers and days
 * are others now is ours anew.
 */
export function keepHeader(now: FramePart | undefined, before: FramePart | undefined): string {
  if (before === undefined) return "";
  const [ours, theirs] = [now, before].map((part) =>
    part === undefined ? undefined : childPlace(part.place, "oddHeader"),
  );
  if (ours === undefined || theirs === undefined || plain(ours.text) !== plain(theirs.text))
    return before.xml;
  const { insideStart: start, insideEnd: end } = theirs;
  return spliced(before.xml, [{ start, end, text: xmlContent(ours.text) }]);
}

function plain(text: string): string {
  return text.replace(/\d+/gu, "0");
}
