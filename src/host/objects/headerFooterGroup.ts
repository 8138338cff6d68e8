import { assumed, documented } from "../declareMember";
import type { HostSheet } from "../model";
import { defineObject } from "../objectType";
import { readWord } from "../readArgument";

/** The texts above and below a printed page. */
export const headerFooterGroup = defineObject<Excel.HeaderFooterGroup, HostSheet>({
  name: "HeaderFooterGroup",
  members: {
    defaultForAllPages: documented.object("1.9", (target) => ({ type: "HeaderFooter", target })),
    state: assumed.value(
      "1.9",
      () => "Default",
      (_, value) => {
        readWord(value, ["Default"]);
      },
      "All pages have the same texts; other states are refused.",
    ),
  },
});
