import { areaAddress, isEntireRows, parseAddressList } from "../address";
import { assumed, documented } from "../declareMember";
import { NULL_OBJECT, type Argument, type HostObject, type Json } from "../member";
import type { Area, HostPage, HostSheet } from "../model";
import { notPlayed } from "../notPlayed";
import { defineObject, isHostObject, refusals, type Setting } from "../objectType";
import { isLeftOut, readFlag, readNumber, readRecord, readText, readWord } from "../readArgument";
import { referredRange } from "../referredRange";
import { rangeAreasObject, rangeObject, type RangeAreasTarget } from "../targets";

const PAPERS = ["Letter", "Legal", "Executive", "A3", "A4", "A5", "B4", "B5", "Folio"] as const;
const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const SIDES = ["top", "bottom", "left", "right", "header", "footer"] as const;

/** How a sheet is printed. */
export const pageLayout = defineObject<Excel.PageLayout, HostSheet>({
  name: "PageLayout",
  members: {
    headersFooters: documented.object("1.9", (target) => ({ type: "HeaderFooterGroup", target })),
    orientation: documented.value(
      "1.9",
      ({ page }) => page.orientation,
      changed((page, value) => (page.orientation = readWord(value, ["Portrait", "Landscape"]))),
    ),
    paperSize: documented.value(
      "1.9",
      ({ page }) => page.paperSize,
      changed((page, value) => (page.paperSize = readPaper(value))),
      "Only the common sizes are taken.",
    ),
    zoom: documented.value(
      "1.9",
      ({ page }) => ({ ...page.zoom }),
      changed((page, value) => (page.zoom = readZoom(value))),
    ),
    centerHorizontally: documented.value(
      "1.9",
      ({ page }) => page.centerHorizontally,
      changed((page, value) => (page.centerHorizontally = readFlag(value))),
    ),
    centerVertically: documented.value(
      "1.9",
      ({ page }) => page.centerVertically ?? false,
      changed((page, value) => (page.centerVertically = readFlag(value))),
    ),
    printOrder: documented.value(
      "1.9",
      ({ page }) => page.printOrder ?? "DownThenOver",
      changed((page, value) => {
        page.printOrder = readWord(value, ["DownThenOver", "OverThenDown"]);
      }),
    ),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    getPrintArea: assumed.method("1.9", (sheet) => {
      const areas = printAreas(sheet);
      if (areas === undefined) throw refusals.notFound();
      return areas;
    }),
    getPrintAreaOrNullObject: documented.method("1.9", (sheet) => printAreas(sheet) ?? NULL_OBJECT),
    getPrintTitleRows: assumed.method("1.9", (sheet, _, setting) => {
      const rows = titleRows(sheet, setting);
      if (rows === undefined) throw refusals.notFound();
      return rows;
    }),
    getPrintTitleRowsOrNullObject: documented.method(
      "1.9",
      (sheet, _, setting) => titleRows(sheet, setting) ?? NULL_OBJECT,
    ),
    setPrintArea: documented.method("1.9", (sheet, [area], setting) => {
      sheet.page.printArea = readPrintAreas(area, sheet, setting).map(areaAddress).join(",");
      setting.structureChanged(sheet);
      return undefined;
    }),
    setPrintMargins: documented.method("1.9", (sheet, [unit, options], setting) => {
      const points = POINTS_PER[readWord(unit, ["Points", "Inches", "Centimeters"])];
      const given = readRecord(options, SIDES);
      for (const side of SIDES) {
        if (!isLeftOut(given[side])) sheet.page.margins[side] = readNumber(given[side]) * points;
      }
      setting.structureChanged(sheet);
      return undefined;
    }),
    setPrintTitleRows: documented.method("1.9", (sheet, [rows], setting) => {
      const { area } = referredRange(rows, setting.workbook, sheet);
      const { row, rows: count } = area;
      if (typeof rows === "string" && !isEntireRows(area)) throw refusals.badArgument();
      sheet.page.printTitleRows = `$${row + 1}:$${row + count}`;
      setting.structureChanged(sheet);
      return undefined;
    }),
  },
});

function changed(change: (page: HostPage, value: Json) => void) {
  return (sheet: HostSheet, value: Json, setting: Setting): void => {
    change(sheet.page, value);
    setting.structureChanged(sheet);
  };
}

function margin(side: (typeof SIDES)[number]) {
  return documented.value<HostSheet>(
    "1.9",
    ({ page }) => page.margins[side],
    changed((page, value) => (page.margins[side] = readNumber(value))),
  );
}

function readPaper(value: Json): string {
  const wanted = readText(value);
  const known = PAPERS.find((paper) => paper.toLowerCase() === wanted.toLowerCase());
  if (known === undefined) throw notPlayed(`paper of size ${wanted}`);
  return known;
}

function readZoom(value: Json): HostPage["zoom"] {
  const keys = ["scale", "horizontalFitToPages", "verticalFitToPages"];
  const given = Object.entries(readRecord(value, keys)).filter(([, part]) => !isLeftOut(part));
  const zoom = Object.fromEntries(given.map(([key, part]) => [key, readNumber(part)]));
  const scale = zoom["scale"];
  if (scale !== undefined && (given.length > 1 || scale < 10 || scale > 400)) {
    throw refusals.badArgument();
  }
  return zoom;
}

function readPrintAreas(
  argument: Argument | undefined,
  sheet: HostSheet,
  { workbook }: Setting,
): readonly Area[] {
  if (isHostObject(argument, "RangeAreas")) return (argument.target as RangeAreasTarget).areas;
  if (typeof argument !== "string") return [referredRange(argument, workbook, sheet).area];
  const parts = parseAddressList(argument);
  if (parts === undefined) throw refusals.badArgument();
  return parts.map(({ area }) => area);
}

function printAreas(sheet: HostSheet): HostObject | undefined {
  const areas = parseAddressList(sheet.page.printArea)?.map(({ area }) => area);
  return areas === undefined ? undefined : rangeAreasObject(sheet, areas);
}

function titleRows(sheet: HostSheet, { workbook }: Setting): HostObject | undefined {
  if (sheet.page.printTitleRows === "") return undefined;
  const { area } = referredRange(sheet.page.printTitleRows, workbook, sheet);
  return rangeObject(sheet, area);
}
