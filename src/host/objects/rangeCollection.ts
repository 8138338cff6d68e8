import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { itemAt } from "../readArgument";
import { rangeObject, type RangeAreasTarget } from "../targets";

/** The rectangles of a RangeAreas, one by one. */
export const rangeCollection = defineObject<Excel.RangeCollection, RangeAreasTarget>({
  name: "RangeCollection",
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)),
  members: {
    getCount: documented.method("1.9", ({ areas }) => areas.length),
    getItemAt: documented.method("1.9", ({ sheet, areas }, [index]) =>
      itemAt(
        areas.map((area) => rangeObject(sheet, area)),
        index,
      ),
    ),
  },
});
