import type { XmlElement } from "./xmlTree";

/** The order that the schema demands of an element's children; a star marks those that may repeat. */
const orders: Readonly<Record<string, string>> = {
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
    "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
    "fileRecoveryPr* webPublishObjects extLst",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols* sheetData sheetCalcPr sheetProtection protectedRanges " +
    "scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr " +
    "conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter " +
    "rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
    "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection* pivotSelection* extLst",
  c: "f v is extLst",
  conditionalFormatting: "cfRule* extLst",
  cfRule: "formula* colorScale dataBar iconSet extLst",
  dataValidation: "formula1 formula2",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  tableColumn: "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
  comments: "authors commentList extLst",
  styleSheet:
    "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  xf: "alignment protection extLst",
  patternFill: "fgColor bgColor",
  border: "start end left right top bottom diagonal vertical horizontal",
  "xdr:twoCellAnchor": "xdr:from xdr:to * xdr:clientData",
  "xdr:oneCellAnchor": "xdr:from xdr:ext * xdr:clientData",
  "c:chartSpace":
    "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr " +
    "c:externalData c:printSettings c:userShapes c:extLst",
  "c:chart":
    "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend " +
    "c:plotVisOnly c:dispBlanksAs c:showDLblsOverMax c:extLst",
  "c:title": "c:tx c:layout c:overlay c:spPr c:txPr c:extLst",
  "c:legend": "c:legendPos c:legendEntry* c:layout c:overlay c:spPr c:txPr c:extLst",
  "c:plotArea":
    "c:layout c:areaChart* c:barChart* c:lineChart* c:pieChart* c:doughnutChart* c:scatterChart* c:catAx* " +
    "c:valAx* c:dateAx* c:serAx* c:dTable c:spPr c:extLst",
  "c:barChart":
    "c:barDir c:grouping c:varyColors c:ser* c:dLbls c:gapWidth c:overlap c:serLines* c:axId* c:extLst",
  "c:lineChart":
    "c:grouping c:varyColors c:ser* c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId* c:extLst",
  "c:areaChart": "c:grouping c:varyColors c:ser* c:dLbls c:dropLines c:axId* c:extLst",
  "c:pieChart": "c:varyColors c:ser* c:dLbls c:firstSliceAng c:extLst",
  "c:doughnutChart": "c:varyColors c:ser* c:dLbls c:firstSliceAng c:holeSize c:extLst",
  "c:scatterChart": "c:scatterStyle c:varyColors c:ser* c:dLbls c:axId* c:extLst",
  "c:ser":
    "c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:marker c:explosion c:dPt* c:dLbls " +
    "c:trendline* c:errBars* c:cat c:val c:xVal c:yVal c:smooth c:shape c:extLst",
  "c:dLbls":
    "c:dLbl* c:delete c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName " +
    "c:showPercent c:showBubbleSize c:separator c:showLeaderLines c:leaderLines c:extLst",
  "c:catAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark " +
    "c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:auto c:lblAlgn c:lblOffset " +
    "c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:extLst",
  "c:valAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark " +
    "c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:crossBetween c:majorUnit " +
    "c:minorUnit c:dispUnits c:extLst",
};

interface Place {
  readonly position: number;
  readonly repeats: boolean;
}

interface Order {
  readonly places: ReadonlyMap<string, Place>;
  /** Where anything not named may stand. */
  readonly others: number | undefined;
}

const places: ReadonlyMap<string, Order> = new Map(
  Object.entries(orders).map(([parent, order]) => [parent, readOrder(order)]),
);

/** Excel reads elements in the order of the schema and repairs a part that strays from it. */
export function lintElementOrder(part: string, root: XmlElement): readonly string[] {
  const faults: string[] = [];
  const visit = (element: XmlElement): void => {
    const order = places.get(element.name);
    if (order !== undefined) {
      faults.push(...orderFaults(element, order).map((fault) => `${part}: ${fault}`));
    }
    element.children.forEach(visit);
  };
  visit(root);
  return faults;
}

/** The faults of one element alone, for rows and cells that are not kept in the tree. */
export function childOrderFaults(element: XmlElement): readonly string[] {
  const order = places.get(element.name);
  return order === undefined ? [] : orderFaults(element, order);
}

function orderFaults(element: XmlElement, order: Order): readonly string[] {
  const faults: string[] = [];
  let reached = { name: "", position: -1 };
  for (const { name } of element.children) {
    if (/^(?:mc:|\{)/u.test(name)) continue;
    const place = order.places.get(name);
    const position = place?.position ?? order.others;
    if (position === undefined) {
      faults.push(`<${name}> does not belong in <${element.name}>`);
      continue;
    }
    if (position < reached.position) {
      faults.push(`<${name}> stands after <${reached.name}> in <${element.name}>`);
    } else if (name === reached.name && place?.repeats === false) {
      faults.push(`<${name}> stands twice in <${element.name}>`);
    } else {
      reached = { name, position };
    }
  }
  return faults;
}

function readOrder(order: string): Order {
  const names = order.split(" ");
  const others = names.indexOf("*");
  return {
    others: others < 0 ? undefined : others,
    places: new Map(
      names.map((name, position) => [
        name.replace("*", ""),
        { position, repeats: name.endsWith("*") },
      ]),
    ),
  };
}
