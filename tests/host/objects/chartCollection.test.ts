import { openExcel } from "../../helpers/excelClient";

function writeCounts(context: Excel.RequestContext): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add("Tổng quan");
  sheet.getRange("A1:C4").values = [
    ["Cơ quan", "Xong", "Quá hạn"],
    ["Sở Nội vụ", 5, 1],
    ["Sở Tài chính", 3, 2],
    ["Sở Y tế", 4, 0],
  ];
  return sheet;
}

describe("ChartCollection", () => {
  it("takes headings for names and the first column for categories", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      const sheet = writeCounts(context);
      sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"), "Columns");
      await context.sync();
    });
    expect(host.model.sheets[1]?.charts[0]).toMatchObject({
      type: "ColumnStacked",
      series: [
        {
          name: "Xong",
          values: "'Tổng quan'!$B$2:$B$4",
          categories: "'Tổng quan'!$A$2:$A$4",
        },
        { name: "Quá hạn", values: "'Tổng quan'!$C$2:$C$4" },
      ],
    });
  });

  it("draws a chart series by series, coloured, named and placed", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      const sheet = writeCounts(context);
      const chart = sheet.charts.add("BarStacked", sheet.getRange("B2:B4"), "Columns");
      chart.name = "TienDo";
      const first = chart.series.getItemAt(0);
      first.name = "Hoàn thành";
      first.setXAxisValues(sheet.getRange("A2:A4"));
      first.format.fill.setSolidColor("#2E7D4F");
      first.gapWidth = 40;
      const second = chart.series.add("Quá hạn");
      second.setValues(sheet.getRange("C2:C4"));
      chart.title.text = "Tiến độ";
      chart.legend.position = "Bottom";
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.setPosition("E1", "F10");
      await context.sync();
    });
    const [chart] = host.model.sheets[1]?.charts ?? [];
    expect(chart).toMatchObject({
      name: "TienDo",
      title: "Tiến độ",
      legend: { visible: true, position: "Bottom" },
      reversedCategories: true,
      series: [
        { name: "Hoàn thành", colour: "#2E7D4F", gapWidth: 40 },
        { name: "Quá hạn", values: "'Tổng quan'!$C$2:$C$4" },
      ],
      top: 0,
      height: 150,
    });
    expect(chart?.left).toBeCloseTo(4 * 48, 0);
    expect(chart?.width).toBeCloseTo(2 * 48, 0);
  });

  it("labels a series once it has labels, and hides the axis of values", async () => {
    const { host } = openExcel();
    const early = await Excel.run(async (context) => {
      const sheet = writeCounts(context);
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"), "Columns");
      await context.sync();
      const series = chart.series.getItemAt(0);
      series.dataLabels.showValue = true;
      const refused = await context.sync().then(
        () => null,
        (reason: unknown) => reason,
      );
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = "0;;";
      series.dataLabels.format.font.color = "#FFFFFF";
      series.dataLabels.format.font.set({ size: 8, bold: true, name: "Arial" });
      chart.axes.valueAxis.visible = false;
      chart.axes.getItem("Value").majorGridlines.visible = false;
      series.load("hasDataLabels");
      series.dataLabels.load("showValue, numberFormat");
      await context.sync();
      expect(series.hasDataLabels).toBe(true);
      expect(series.dataLabels.toJSON()).toMatchObject({ showValue: true, numberFormat: "0;;" });
      return refused;
    });
    expect(early).toMatchObject({ code: "InvalidOperation" });
    const chart = host.model.sheets[1]?.charts[0];
    expect(chart?.valueAxis).toEqual({ visible: false, gridlines: false, minimum: null });
    expect(chart?.series.map(({ labels }) => labels)).toEqual([
      {
        ...{ showValue: true, numberFormat: "0;;" },
        writing: { name: "Arial", size: 8, bold: true, colour: "#FFFFFF" },
      },
      null,
    ]);
  });

  it("writes each part in letters of its own and begins its bars where it is told", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      const sheet = writeCounts(context);
      const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C4"), "Columns");
      chart.title.format.font.size = 14;
      chart.legend.format.font.name = "Arial";
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.format.font.bold = true;
      categoryAxis.tickLabelSpacing = 1;
      valueAxis.minimum = 0;
      chart.plotVisibleOnly = false;
      valueAxis.load("minimum");
      categoryAxis.load("tickLabelSpacing");
      chart.load("plotVisibleOnly");
      await context.sync();
      expect([valueAxis.minimum, categoryAxis.tickLabelSpacing]).toEqual([0, 1]);
      expect(chart.plotVisibleOnly).toBe(false);
      valueAxis.minimum = "";
      await context.sync();
    });
    expect(host.model.sheets[1]?.charts[0]).toMatchObject({
      plotVisibleOnly: false,
      categorySpacing: 1,
      valueAxis: { minimum: null },
      writing: { title: { size: 14 }, legend: { name: "Arial" }, categories: { bold: true } },
    });
  });

  it("colours the points of a pie", async () => {
    const { host } = openExcel();
    const count = await Excel.run(async (context) => {
      const sheet = writeCounts(context);
      const { points } = sheet.charts
        .add("Pie", sheet.getRange("A1:B4"), "Columns")
        .series.getItemAt(0);
      points.getItemAt(1).format.fill.setSolidColor("#C0392B");
      const counted = points.getCount();
      await context.sync();
      return counted.value;
    });
    expect(count).toBe(3);
    const colours = host.model.sheets[1]?.charts[0]?.series[0]?.pointColours;
    expect([...(colours ?? [])]).toEqual([[1, "#C0392B"]]);
  });

  it("finds charts by name and deletes them", async () => {
    const { host } = openExcel();
    const found = await Excel.run(async (context) => {
      const sheet = writeCounts(context);
      sheet.charts.add("Doughnut", sheet.getRange("A1:B4")).name = "Vong";
      await context.sync();
      const chart = sheet.charts.getItem("vong").load("chartType");
      const missing = sheet.charts.getItemOrNullObject("Khác").load("name");
      await context.sync();
      chart.delete();
      await context.sync();
      return [chart.chartType, missing.isNullObject];
    });
    expect(found).toEqual(["Doughnut", true]);
    expect(host.model.sheets[1]?.charts).toEqual([]);
  });

  it("says which kind of chart it does not play", async () => {
    openExcel();
    const adding = Excel.run(async (context) => {
      const sheet = writeCounts(context);
      sheet.charts.add("Waterfall", sheet.getRange("A1:B4"));
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({
      code: "HostNotImplemented",
      message: "The host does not play this: charts of type Waterfall.",
    });
  });
});
