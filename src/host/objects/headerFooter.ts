import { assumed } from "../declareMember";
import type { HostSheet } from "../model";
import { defineObject, refusals } from "../objectType";
import { readText } from "../readArgument";

/** The three texts of a header or footer together; Excel takes no more. */
const LONGEST_TEXT = 255;

type Place =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

/** The texts above and below all pages of a sheet. */
export const headerFooter = defineObject<Excel.HeaderFooter, HostSheet>({
  name: "HeaderFooter",
  members: {
    leftHeader: text("leftHeader"),
    centerHeader: text("centerHeader"),
    rightHeader: text("rightHeader"),
    leftFooter: text("leftFooter"),
    centerFooter: text("centerFooter"),
    rightFooter: text("rightFooter"),
  },
});

function text(place: Place) {
  return assumed.value<HostSheet>(
    "1.9",
    (sheet) => textAt(sheet, place),
    (sheet, value, setting) => {
      const written = readText(value);
      if (written.length > LONGEST_TEXT) throw refusals.badArgument();
      if (place === "centerHeader") sheet.page.header = written;
      else if (place === "centerFooter") sheet.page.footer = written;
      else (sheet.page.sideTexts ??= new Map()).set(place, written);
      setting.structureChanged(sheet);
    },
    "A text over 255 characters is refused.",
  );
}

function textAt({ page }: HostSheet, place: Place): string {
  if (place === "centerHeader") return page.header;
  if (place === "centerFooter") return page.footer;
  return page.sideTexts?.get(place) ?? "";
}
