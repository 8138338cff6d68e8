import type { ObjectType } from "./objectType";
import { application } from "./objects/application";
import { autoFilter } from "./objects/autoFilter";
import { chart } from "./objects/chart";
import { chartAxes } from "./objects/chartAxes";
import { chartAxis } from "./objects/chartAxis";
import { chartAxisFormat } from "./objects/chartAxisFormat";
import { chartCollection } from "./objects/chartCollection";
import { chartDataLabelFormat } from "./objects/chartDataLabelFormat";
import { chartDataLabels } from "./objects/chartDataLabels";
import { chartFill } from "./objects/chartFill";
import { chartFont } from "./objects/chartFont";
import { chartGridlines } from "./objects/chartGridlines";
import { chartLegend } from "./objects/chartLegend";
import { chartLegendFormat } from "./objects/chartLegendFormat";
import { chartPoint } from "./objects/chartPoint";
import { chartPointFormat } from "./objects/chartPointFormat";
import { chartPointsCollection } from "./objects/chartPointsCollection";
import { chartSeries } from "./objects/chartSeries";
import { chartSeriesCollection } from "./objects/chartSeriesCollection";
import { chartSeriesFormat } from "./objects/chartSeriesFormat";
import { chartTitle } from "./objects/chartTitle";
import { chartTitleFormat } from "./objects/chartTitleFormat";
import { comment } from "./objects/comment";
import { commentCollection } from "./objects/commentCollection";
import { conditionalFormat } from "./objects/conditionalFormat";
import { conditionalFormatCollection } from "./objects/conditionalFormatCollection";
import { conditionalFormatRule } from "./objects/conditionalFormatRule";
import { conditionalRangeBorder } from "./objects/conditionalRangeBorder";
import { conditionalRangeBorderCollection } from "./objects/conditionalRangeBorderCollection";
import { conditionalRangeFill } from "./objects/conditionalRangeFill";
import { conditionalRangeFont } from "./objects/conditionalRangeFont";
import { conditionalRangeFormat } from "./objects/conditionalRangeFormat";
import { customConditionalFormat } from "./objects/customConditionalFormat";
import { customProperty } from "./objects/customProperty";
import { customPropertyCollection } from "./objects/customPropertyCollection";
import { customXmlPart } from "./objects/customXmlPart";
import { customXmlPartCollection } from "./objects/customXmlPartCollection";
import { customXmlPartScopedCollection } from "./objects/customXmlPartScopedCollection";
import { dataValidation } from "./objects/dataValidation";
import { documentProperties } from "./objects/documentProperties";
import { filter } from "./objects/filter";
import { formatProtection } from "./objects/formatProtection";
import { headerFooter } from "./objects/headerFooter";
import { headerFooterGroup } from "./objects/headerFooterGroup";
import { namedItem } from "./objects/namedItem";
import { namedItemCollection } from "./objects/namedItemCollection";
import { note } from "./objects/note";
import { noteCollection } from "./objects/noteCollection";
import { pageLayout } from "./objects/pageLayout";
import { range } from "./objects/range";
import { rangeAreas } from "./objects/rangeAreas";
import { rangeBorder } from "./objects/rangeBorder";
import { rangeBorderCollection } from "./objects/rangeBorderCollection";
import { rangeCollection } from "./objects/rangeCollection";
import { rangeFill } from "./objects/rangeFill";
import { rangeFont } from "./objects/rangeFont";
import { rangeFormat } from "./objects/rangeFormat";
import { runtime } from "./objects/runtime";
import { setting } from "./objects/setting";
import { settingCollection } from "./objects/settingCollection";
import { table } from "./objects/table";
import { tableCollection } from "./objects/tableCollection";
import { tableColumn } from "./objects/tableColumn";
import { tableColumnCollection } from "./objects/tableColumnCollection";
import { tableRow } from "./objects/tableRow";
import { tableRowCollection } from "./objects/tableRowCollection";
import { workbook } from "./objects/workbook";
import { workbookCreated } from "./objects/workbookCreated";
import { workbookProtection } from "./objects/workbookProtection";
import { worksheet } from "./objects/worksheet";
import { worksheetCollection } from "./objects/worksheetCollection";
import { worksheetFreezePanes } from "./objects/worksheetFreezePanes";
import { worksheetProtection } from "./objects/worksheetProtection";

/** Every type of object that the host plays: one file and one line each. */
export const OBJECT_TYPES: readonly ObjectType<never>[] = [
  application,
  autoFilter,
  chart,
  chartAxes,
  chartAxis,
  chartAxisFormat,
  chartCollection,
  chartDataLabelFormat,
  chartDataLabels,
  chartFill,
  chartFont,
  chartGridlines,
  chartLegend,
  chartLegendFormat,
  chartPoint,
  chartPointFormat,
  chartPointsCollection,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
  chartTitle,
  chartTitleFormat,
  comment,
  commentCollection,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
  customProperty,
  customPropertyCollection,
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  dataValidation,
  documentProperties,
  filter,
  formatProtection,
  headerFooter,
  headerFooterGroup,
  namedItem,
  namedItemCollection,
  note,
  noteCollection,
  pageLayout,
  range,
  rangeAreas,
  rangeBorder,
  rangeBorderCollection,
  rangeCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
  runtime,
  setting,
  settingCollection,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  workbook,
  workbookCreated,
  workbookProtection,
  worksheet,
  worksheetCollection,
  worksheetFreezePanes,
  worksheetProtection,
];

const byName = new Map(OBJECT_TYPES.map((type) => [type.name, type]));

/** The type with a name; a type that nobody plays has no members, so that asking for any is loud. */
export function typeNamed(name: string): ObjectType<never> {
  return byName.get(name) ?? { name, members: {}, wire: {} };
}
