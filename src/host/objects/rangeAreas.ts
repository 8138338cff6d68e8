import { fullAddress, isEntireColumns, isEntireRows } from "../address";
import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { rangeActions } from "../rangeActions";
import { sheetObject, type CellsTarget, type RangeAreasTarget } from "../targets";

/** Several rectangles of cells of one sheet. */
export const rangeAreas = defineObject<Excel.RangeAreas, RangeAreasTarget>({
  name: "RangeAreas",
  members: {
    address: documented.value("1.9", ({ sheet, areas }) =>
      areas.map((area) => fullAddress(sheet.name, area)).join(","),
    ),
    areaCount: documented.value("1.9", ({ areas }) => areas.length),
    cellCount: documented.value("1.9", ({ areas }) =>
      areas.reduce((count, { rows, columns }) => count + rows * columns, 0),
    ),
    isEntireColumn: documented.value("1.9", ({ areas }) => areas.every(isEntireColumns)),
    isEntireRow: documented.value("1.9", ({ areas }) => areas.every(isEntireRows)),
    areas: documented.object("1.9", (target) => ({ type: "RangeCollection", target })),
    worksheet: documented.object("1.9", ({ sheet }) => sheetObject(sheet)),
    format: documented.object("1.9", (target) => ({
      type: "RangeFormat",
      target: cellsOf(target),
    })),
    dataValidation: documented.object("1.9", (target) => ({
      type: "DataValidation",
      target: cellsOf(target),
    })),
    conditionalFormats: documented.object("1.9", (target) => ({
      type: "ConditionalFormatCollection",
      target: cellsOf(target),
    })),
    clear: documented.action("1.9", ({ sheet, areas }, args, setting) => {
      for (const area of areas) rangeActions.clear.call({ sheet, area }, args, setting);
    }),
  },
});

/** The cells of all areas, wherever they have moved to. */
function cellsOf(target: RangeAreasTarget): CellsTarget {
  return { sheet: target.sheet, areas: () => target.areas };
}
