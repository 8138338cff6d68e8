import { BORDER_INDEXES, type BorderIndex, type BorderTarget } from "../borderSides";
import { documented } from "../declareMember";
import type { HostObject } from "../member";
import { defineObject } from "../objectType";
import { readCount, readWord } from "../readArgument";
import type { CellsTarget } from "../targets";

/** The lines around and between cells. */
export const rangeBorderCollection = defineObject<Excel.RangeBorderCollection, CellsTarget>({
  name: "RangeBorderCollection",
  items: (cells) => BORDER_INDEXES.map((index) => borderObject(cells, index)),
  members: {
    count: documented.value("1.1", () => BORDER_INDEXES.length),
    getItem: documented.method("1.1", (cells, [index]) =>
      borderObject(cells, readWord(index, BORDER_INDEXES)),
    ),
    getItemAt: documented.method("1.1", (cells, [index]) =>
      borderObject(cells, readWord(BORDER_INDEXES[readCount(index)], BORDER_INDEXES)),
    ),
  },
});

function borderObject(cells: CellsTarget, index: BorderIndex): HostObject<BorderTarget> {
  return { type: "RangeBorder", target: { cells, index } };
}
